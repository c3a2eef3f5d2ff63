import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { readViewer } from '#api/auth/read-viewer';
import type { Context } from '#api/context';
import { explorerPage } from '#api/explorer/explorer-page';
import { merchantSchema } from '#api/graphql/merchant/schema';
import { payerSchema } from '#api/graphql/payer/schema';
import { readStaticFiles, sendFile } from '#api/http/static-files';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The explorer for signed-in developers; others are sent to sign in. */
export const explorerRoutes = async ({ auth, services }: Context): Promise<Hono> => {
  const files = await readStaticFiles(fileURLToPath(new URL('.', import.meta.url)));
  const page = explorerPage(merchantSchema, payerSchema);
  const routes = new Hono();
  routes.get('/graphql', async (context) => {
    const viewer = await readViewer(auth, services.database, context.req.raw.headers);
    return viewer === null
      ? context.redirect('/admin/')
      : context.html(page, 200, { 'content-security-policy': policy, 'cache-control': 'no-store' });
  });
  routes.get('/explorer/:name{explorer[.](?:js|css)}', (context) => {
    const file = files.get(context.req.param('name'));
    return file === undefined
      ? context.notFound()
      : sendFile(context, file, { 'cache-control': 'public, max-age=300' });
  });
  return routes;
};
