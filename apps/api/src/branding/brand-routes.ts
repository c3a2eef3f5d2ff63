import { parseColour } from '@artspay/core/branding/colour';
import { Hono } from 'hono';
import { brandSheet } from '#api/branding/brand-sheet';
import type { Services } from '#api/services';

/** Logos of merchants, for every page that shows one, and their colours. Whatever a browser takes a logo for, it runs nothing. */
export const brandRoutes = ({ payment: { directory } }: Services): Hono => {
  const routes = new Hono();
  routes.get('/logos/:name{[0-9a-f]{64}[.]png}', async (context) => {
    const bytes = await directory.logoBytes(context.req.param('name').slice(0, 64));
    if (bytes === null) return context.notFound();
    return context.body(Uint8Array.from(bytes), 200, {
      'content-type': 'image/png',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  routes.get('/brands/:name{[0-9a-f]{6}[.]css}', (context) => {
    const colour = parseColour(`#${context.req.param('name').slice(0, 6)}`);
    if (colour === null) return context.notFound();
    return context.body(brandSheet(colour), 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=86400',
    });
  });
  return routes;
};
