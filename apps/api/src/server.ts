import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { authRoutes } from '#api/auth/auth-routes';
import { brandRoutes } from '#api/branding/brand-routes';
import type { Context } from '#api/context';
import { explorerRoutes } from '#api/explorer/explorer-routes';
import { frontRoutes } from '#api/front-routes';
import { graphqlRoutes, payerGraphql } from '#api/graphql/graphql-routes';
import { clientAddressHeader } from '#api/http/address-in';
import type { AppEnv } from '#api/http/app-env';
import { clientAddress } from '#api/http/client-address';
import { type FrontRoute, serveInFront } from '#api/http/front';
import { healthRoutes } from '#api/http/health-routes';
import { plainRequest, plainResponse } from '#api/http/plain';
import { withRequestId } from '#api/http/request-id';
import { limitBody } from '#api/http/limit-body';
import { securityHeaders } from '#api/http/security-headers';
import { readStaticFiles } from '#api/http/static-files';
import { adminFolder, adminRoutes, widgetRoutes } from '#api/pages/asset-routes';
import { frameRoutes } from '#api/pages/frame-routes';
import { payPages } from '#api/pages/pay-pages';
import { problemAnswer } from '#api/pages/problem-answer';
import { unsubscribeRoutes } from '#api/pages/unsubscribe-routes';
import { receiptRoutes } from '#api/pages/receipt/receipt-routes';
import { readWidget } from '#api/pages/widget-files';
import { webhookRoutes } from '#api/webhooks-in/webhook-routes';

export interface Server {
  /** Answers one request, without a port: what tests call. */
  fetch(request: Request): Response | Promise<Response>;
  /** Resolves to the port; `port_in_use` and `port_refused` reject by their Node code. */
  listen(port: number): Promise<number>;
  /** Takes no new requests, ends streams, waits for what is under way, then closes the context. */
  stop(): Promise<void>;
}

/** How long requests under way may take once the server stops: longer than a charge. */
const graceMs = 9_000;

/** All routes over a started context. */
export const createServer = async (context: Context): Promise<Server> => {
  let stopping = false;
  const { app, routes } = await createApp(context, () => stopping);
  const http = createHttpServer(
    serveInFront({
      routes,
      trustedProxies: context.config.trustedProxies,
      log: context.services.log,
      listener: getRequestListener(app.fetch, { overrideGlobalObjects: false }),
      fetch: (request, incoming) => app.fetch(request, { incoming }),
      unexpected: (asked) => problemAnswer(asked, 500, 'unexpected'),
    }),
  );
  let stopped: Promise<void> | null = null;

  const stop = async () => {
    stopping = true;
    context.endStreams();
    const closed = new Promise<void>((resolve) => {
      http.close(() => resolve());
      // Not listening: nothing to wait for.
      if (!http.listening) resolve();
    });
    http.closeIdleConnections();
    const insist = setTimeout(() => http.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(insist);
    await context.close();
  };

  return {
    fetch: (request) => app.fetch(request),
    listen: (port) =>
      new Promise((resolve, reject) => {
        http.once('error', reject);
        http.listen(port, () => {
          http.off('error', reject);
          resolve((http.address() as AddressInfo).port);
        });
      }),
    stop: () => (stopped ??= stop()),
  };
};

type App = { readonly app: Hono<AppEnv>; readonly routes: readonly FrontRoute[] };

const createApp = async (context: Context, isStopping: () => boolean): Promise<App> => {
  const { services } = context;
  const app = new Hono<AppEnv>();
  const widget = await readWidget();
  const payer = payerGraphql(context, widget === null ? [] : Object.values(widget.documents));
  const pages = widget === null ? null : payPages(context, widget, payer);

  app.use(async (c, next) => {
    const requestId = randomUUID();
    const { headers } = c.req.raw;
    const peer = c.env?.incoming?.socket.remoteAddress ?? '127.0.0.1';
    const forwardedFor = headers.get('x-forwarded-for');
    // Whatever came from outside under this name is overwritten.
    headers.set(clientAddressHeader, clientAddress(context.config.trustedProxies, peer, forwardedFor));
    await withRequestId(requestId, next);
    c.res.headers.set('x-request-id', requestId);
  });
  app.use(securityHeaders);
  app.use(limitBody);

  app.route('/', healthRoutes(context, isStopping));
  app.route('/', graphqlRoutes(context, payer));
  app.route('/', await explorerRoutes(context));
  app.route('/', authRoutes(context.auth, services.database));
  app.route('/', webhookRoutes(services));
  app.route('/', brandRoutes(services));
  app.route('/', await receiptRoutes(context));
  app.route('/', unsubscribeRoutes(services));
  if (widget === null || pages === null)
    services.log.warn('the pay pages are not built: run the build first');
  else {
    app.get('/pay/:code', async (c) => plainResponse(await pages.link(plainRequest(c))));
    app.get('/invoice/:code', async (c) => plainResponse(await pages.invoice(plainRequest(c))));
    app.route('/', frameRoutes(context, widget));
    app.route('/', widgetRoutes(widget));
  }
  app.route('/', adminRoutes(await readStaticFiles(adminFolder)));

  app.notFound((c) => plainResponse(problemAnswer(plainRequest(c), 404, 'notFound')));
  app.onError((error, c) => {
    const asked = plainRequest(c);
    if (error instanceof HTTPException) return plainResponse(problemAnswer(asked, error.status, 'refused'));
    services.log.error({ err: error }, 'unexpected');
    return plainResponse(problemAnswer(asked, 500, 'unexpected'));
  });
  return { app, routes: frontRoutes(context, payer, pages) };
};
