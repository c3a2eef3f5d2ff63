import type { Context as HonoContext } from 'hono';
import { html } from 'hono/html';
import { localeFor, type Words, wordsFor } from '../words/words.ts';

/** Own files only, framed by any page of the web, speaking to this origin alone. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  'frame-ancestors http: https:',
].join('; ');

type Markup = ReturnType<typeof html>;

export type Page = {
  readonly title: string;
  /** The built script and style of this name. */
  readonly assets: string;
  readonly body: Markup;
};

/** The words for whoever asks for this page. */
export const wordsOf = (c: HonoContext): Words => wordsFor(c.req.header('accept-language'));

export const answerPage = (
  c: HonoContext,
  status: 200 | 400 | 404,
  page: Page,
): Response | Promise<Response> => {
  c.header('content-security-policy', contentSecurityPolicy);
  c.header('cache-control', 'no-store');
  return c.html(
    html`<!doctype html>
      <html lang="${localeFor(c.req.header('accept-language'))}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${page.title}</title>
          <link rel="stylesheet" href="/assets/${page.assets}.css" />
          <script type="module" src="/assets/${page.assets}.js"></script>
        </head>
        <body>
          ${page.body}
        </body>
      </html>`,
    status,
  );
};

/** The exact origin of the embedding page, as it names itself; `null` when it is none. */
export const parentOf = (c: HonoContext): string | null => {
  const text = c.req.query('parent') ?? '';
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text ? text : null;
};
