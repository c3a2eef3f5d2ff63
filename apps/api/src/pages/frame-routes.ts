import { containsCardNumberOutsideCodes } from '@artspay/core/text/card-number';
import { Hono } from 'hono';
import type { Context } from '#api/context';
import { htmlPage, scriptJson } from '#api/pages/html';
import type { Widget } from '#api/pages/widget-files';

/**
 * The page of ours around the sandbox's card frame: what elements on any site embed. It holds no secret and
 * reads nothing; a key that the sandbox does not know shows the sandbox's own message.
 */
export const frameRoutes = ({ config }: Context, widget: Widget): Hono => {
  const origin = new URL(config.sandbox.url).origin;
  const asset = (name: string) => `/widget/${widget.version}/${name}`;
  const routes = new Hono();
  routes.get('/frame/sandbox/:key', (context) => {
    const publishableKey = context.req.param('key');
    if (!/^[\w-]{1,100}$/.test(publishableKey) || containsCardNumberOutsideCodes(publishableKey))
      return context.notFound();
    const html = htmlPage({
      lang: 'en',
      dir: 'ltr',
      title: 'Card details',
      head: `<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${asset('frame-sandbox.css')}">
<script type="application/json" id="config">${scriptJson({ gatewayOrigin: origin, publishableKey })}</script>
<script type="module" src="${asset('frame-sandbox.js')}"></script>`,
      body: '<div id="root"></div>',
    });
    return context.html(html, 200, {
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        `frame-src ${origin}`,
        "base-uri 'none'",
        "form-action 'none'",
        'frame-ancestors http: https:',
      ].join('; '),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'cross-origin-resource-policy': 'cross-origin',
      'permissions-policy': `payment=(self "${origin}")`,
    });
  });
  return routes;
};
