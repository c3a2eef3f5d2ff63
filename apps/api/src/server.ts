import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Context as HonoContext, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { authRoutes } from '#api/auth/auth-routes';
import { brandRoutes } from '#api/branding/brand-routes';
import type { Context } from '#api/context';
import { explorerRoutes } from '#api/explorer/explorer-routes';
import { graphqlRoutes } from '#api/graphql/graphql-routes';
import { clientAddressHeader } from '#api/http/address-in';
import type { AppEnv } from '#api/http/app-env';
import { clientAddress } from '#api/http/client-address';
import { healthRoutes } from '#api/http/health-routes';
import { withRequestId } from '#api/http/request-id';
import { limitBody } from '#api/http/limit-body';
import { securityHeaders } from '#api/http/security-headers';
import { readStaticFiles } from '#api/http/static-files';
import { adminFolder, adminRoutes, widgetRoutes } from '#api/pages/asset-routes';
import { frameRoutes } from '#api/pages/frame-routes';
import { payRoutes } from '#api/pages/pay-routes';
import { payerLocale } from '#api/pages/payer-locale';
import { problemPage, problemPolicy } from '#api/pages/problem-page';
import { receiptRoutes } from '#api/pages/receipt/receipt-routes';
import { problemWords } from '#api/text/problem-words';
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
  const app = await createApp(context, () => stopping);
  const http = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false });
  let stopped: Promise<void> | null = null;

  const stop = async () => {
    stopping = true;
    context.endStreams();
    const closed = new Promise<void>((resolve) => {
      http.close(() => resolve());
      // Not listening: nothing to wait for.
      if (!http.listening) resolve();
    });
    if ('closeIdleConnections' in http) http.closeIdleConnections();
    const insist = setTimeout(() => {
      if ('closeAllConnections' in http) http.closeAllConnections();
    }, graceMs);
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

const createApp = async (context: Context, isStopping: () => boolean): Promise<Hono<AppEnv>> => {
  const { services } = context;
  const app = new Hono<AppEnv>();
  const widget = await readWidget();

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
  app.route('/', graphqlRoutes(context));
  app.route('/', await explorerRoutes(context));
  app.route('/', authRoutes(context.auth, services.database));
  app.route('/', webhookRoutes(services));
  app.route('/', brandRoutes(services));
  app.route('/', await receiptRoutes(context));
  if (widget === null) services.log.warn('the pay pages are not built: run the build first');
  else {
    app.route('/', payRoutes(context, widget));
    app.route('/', frameRoutes(context, widget));
    app.route('/', widgetRoutes(widget));
  }
  app.route('/', adminRoutes(await readStaticFiles(adminFolder)));

  app.notFound((c) => problem(c, 404, 'notFound'));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problem(c, error.status, 'refused');
    services.log.error({ err: error }, 'unexpected');
    return problem(c, 500, 'unexpected');
  });
  return app;
};

/** A page for people, in their language; JSON for programs, in English. */
const problem = (
  c: HonoContext,
  status: HTTPException['status'],
  what: 'notFound' | 'refused' | 'unexpected',
): Response => {
  if (c.req.method !== 'GET' || !(c.req.header('accept') ?? '*/*').includes('text/html'))
    return c.json({ error: problemWords('en')[what] }, status);
  const words = problemWords(payerLocale(c));
  const html = problemPage(words, words[what], words[`${what}Text`]);
  return c.html(html, status, { 'content-security-policy': problemPolicy });
};
