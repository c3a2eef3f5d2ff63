import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { StaticFiles } from '#api/http/static-files';
import { sendFile } from '#api/http/static-files';
import type { Widget } from '#api/pages/widget-files';

export const adminFolder = fileURLToPath(new URL('../../../admin/dist/', import.meta.url));

const forEverybody = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
} as const;
const immutable = 'public, max-age=31536000, immutable';

/** The element's files: under their version for ever, and under the short name that embedders write. */
export const widgetRoutes = ({ version, files }: Widget): Hono => {
  const routes = new Hono();
  // The element and the parts that it fetches from beside itself.
  routes.get('/:name{artspay-pay[a-z-]*[.]js}', (context) => {
    const file = files.get(context.req.param('name'));
    return file === undefined
      ? context.notFound()
      : sendFile(context, file, { ...forEverybody, 'cache-control': 'public, max-age=300' });
  });
  routes.get('/widget/:version/:name', (context) => {
    const file = files.get(context.req.param('name'));
    return file === undefined || context.req.param('version') !== version
      ? context.notFound()
      : sendFile(context, file, { ...forEverybody, 'cache-control': immutable });
  });
  return routes;
};

const adminPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  // The admin draws a logo that is not saved yet.
  "img-src 'self' blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The staff's page: its files, and its index for every address below it that the page itself reads. */
export const adminRoutes = (files: StaticFiles): Hono => {
  const routes = new Hono();
  routes.get('/', (context) => context.redirect('/admin/'));
  for (const path of ['/favicon.svg', '/favicon.ico'])
    routes.get(path, (context) => {
      const file = files.get('favicon.svg');
      return file === undefined
        ? context.notFound()
        : sendFile(context, file, { 'cache-control': 'public, max-age=86400' });
    });
  routes.get('/admin', (context) => context.redirect('/admin/'));
  routes.get('/admin/*', (context) => {
    const path = context.req.path.slice('/admin/'.length);
    const file = files.get(path);
    if (file !== undefined && path !== 'index.html')
      return sendFile(context, file, {
        'cache-control': path.startsWith('assets/') ? immutable : 'public, max-age=300',
      });
    const index = files.get('index.html');
    if (index === undefined || path.startsWith('assets/')) return context.notFound();
    return sendFile(context, index, {
      'content-security-policy': adminPolicy,
      'cache-control': 'no-cache',
      'x-robots-tag': 'noindex',
    });
  });
  return routes;
};
