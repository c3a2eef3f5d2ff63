import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type { PayRequest } from '../api/payer-data.ts';
import { FakePayerApi } from './fake-payer-api.ts';
import { startFakeGateway } from './fake-gateway.ts';

/** Reads `?link=` or `?invoice=&reference=&amount=` as a pay page's address carries them. */
const requestIn = (query: URLSearchParams): PayRequest => {
  const link = query.get('link');
  const signed = query.get('signed');
  if (link !== null) return { kind: 'link', code: link, signed };
  return {
    kind: 'invoice',
    merchantCode: query.get('invoice') ?? '',
    reference: query.get('reference'),
    amount: query.get('amount'),
    currency: query.get('currency'),
    signed,
  };
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/**
 * Puts a real HTTP server of the payer API, the card frame page and the server-rendered pay page beside the
 * tests, on their own origin, with the gateway on another.
 */
export const fakeServer = (): Plugin => ({
  name: 'fake-server',
  configureServer: async (vite) => {
    const plain = await plainServer(vite.config.root);
    let base = '';
    let gatewayOrigin = '';
    const api = new FakePayerApi(
      () => base,
      () => gatewayOrigin,
    );
    const gateway = await startFakeGateway((id, passed) => api.authenticate(id, passed));
    gatewayOrigin = gateway.origin;

    const answerGraphql = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
      const { query, variables } = record(JSON.parse(await text(request)));
      const asked = record(variables);
      if (request.headers.accept !== 'text/event-stream') {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(await api.answer(String(query), asked)));
        return;
      }
      if (api.withoutStreams) {
        response.statusCode = 502;
        response.end();
        return;
      }
      response.setHeader('content-type', 'text/event-stream');
      response.write(':\n\n');
      for await (const event of api.follow(String(query), asked)) {
        if (response.closed) return;
        response.write(`event: next\ndata: ${JSON.stringify(event)}\n\n`);
      }
      response.end('event: complete\n\n');
    };

    const answer = async (url: URL, request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
      const html = (page: string): true => {
        response.setHeader('content-type', 'text/html');
        response.end(page);
        return true;
      };
      if (url.pathname === '/graphql/payer') {
        await answerGraphql(request, response);
        return true;
      }
      if (url.pathname.startsWith('/frame/sandbox/')) return html(framePage(gatewayOrigin));
      if (url.pathname === '/pay-page') return html(await payPage(plain, api, base, url));
      if (url.pathname === '/fake/settle') {
        api.settle(
          url.searchParams.get('code') ?? '',
          url.searchParams.get('to') === 'PAID' ? 'PAID' : 'DECLINED',
        );
        response.end();
        return true;
      }
      if (url.pathname === '/fake/refund') {
        api.refund(url.searchParams.get('code') ?? '', url.searchParams.get('amount') ?? '');
        response.end();
        return true;
      }
      if (url.pathname === '/fake/streams') {
        api.withoutStreams = url.searchParams.get('off') === 'true';
        response.end();
        return true;
      }
      if (url.pathname === '/fake/log') {
        response.end(JSON.stringify(api.log));
        return true;
      }
      return false;
    };

    const serve = async (
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ): Promise<void> => {
      base = `http://${request.headers.host ?? ''}`;
      if (!(await answer(new URL(request.url ?? '/', base), request, response))) next();
    };
    vite.middlewares.use((request, response, next) => {
      if (request.url?.startsWith('/plain/')) plain.middlewares(request, response, next);
      else next();
    });
    vite.httpServer?.once('close', () => void plain.close());
    vite.middlewares.use((request, response, next) => void serve(request, response, next));
  },
});

/** Serves our sources as they are: the test runner's own server rewrites imports for its pages alone. */
const plainServer = (root: string): Promise<ViteDevServer> =>
  createServer({
    root,
    configFile: false,
    base: '/plain/',
    appType: 'custom',
    cacheDir: 'node_modules/.vite-plain',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { include: ['lit/html.js', '@lit-labs/ssr-client'], noDiscovery: true },
  });

const framePage = (
  gatewayOrigin: string,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Card</title><link rel="stylesheet" href="/plain/src/frame/frame-sandbox.css">
<script type="application/json" id="config">${JSON.stringify({ gatewayOrigin, publishableKey: 'pk_test' })}</script>
<script type="module" src="/plain/src/frame/frame-sandbox.ts"></script></head><body><div id="root"></div></body></html>`;

const payPage = async (vite: ViteDevServer, api: FakePayerApi, base: string, url: URL): Promise<string> => {
  const request = requestIn(url.searchParams);
  const { renderPay } = await vite.ssrLoadModule('/src/server/render-pay.ts');
  const page = await renderPay({
    request,
    data: api.payData(request),
    locale: url.searchParams.get('lang') ?? 'en',
    base,
  });
  const script = url.searchParams.has('dead')
    ? ''
    : '<script type="module" src="/plain/src/pages/pay-page.ts"></script>';
  return `<!doctype html><html lang="${page.lang}" dir="${page.dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>${page.title}</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'; style-src 'self' ${page.styleHashes.map((hash: string) => `'${hash}'`).join(' ')}">
<link rel="stylesheet" href="/plain/src/pages/pay-page.css">${script}</head><body><main>${page.html}</main></body></html>`;
};
