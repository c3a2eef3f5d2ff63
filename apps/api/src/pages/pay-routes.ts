import { type Context as HonoContext, Hono } from 'hono';
import { readPaymentUrlQuery } from '@artspay/core/invoice-link/read-payment-url';
import { containsCardNumber } from '@artspay/core/text/card-number';
import type { PayRequest } from '@artspay/widget/server';
import { z } from 'zod';
import type { Context } from '#api/context';
import { payerSchema } from '#api/graphql/payer/schema';
import { parseOperation, runOperation } from '#api/graphql/run-operation';
import { addressIn } from '#api/http/address-in';
import type { AppEnv } from '#api/http/app-env';
import { escapeHtml, htmlPage, icon } from '#api/pages/html';
import { payerLocale } from '#api/pages/payer-locale';
import type { Widget } from '#api/pages/widget-files';
import { signedInQuery } from '#api/signing/signed-in-query';

/** Longer addresses are not what a person or an invoicing tool writes. */
const longestQuery = 8_000;

const answered = z.looseObject({
  __typename: z.string(),
  retryAfter: z.int().nullable().optional(),
  payee: z.looseObject({ logoUrl: z.string().nullable() }).optional(),
});

const statusOf = ({ __typename, retryAfter }: z.infer<typeof answered>): 200 | 404 | 429 | 503 => {
  if (__typename === 'TryLaterError') return typeof retryAfter === 'number' ? 429 : 503;
  return /^Pay(Link|Invoice)$/.test(__typename) ? 200 : 404;
};

/** The pages of payers, rendered with what the payer API answers to the element's own query. */
export const payRoutes = ({ services }: Context, widget: Widget): Hono<AppEnv> => {
  const documents = {
    link: parseOperation(widget.documents.link),
    invoice: parseOperation(widget.documents.invoice),
  };
  const routes = new Hono<AppEnv>();

  const read = async (request: PayRequest, address: string) => {
    const { kind, ...variables } = request;
    const context = { services, viewer: null, load: null, address };
    const answer = await runOperation(payerSchema, documents[kind], context, variables);
    return answered.parse(answer[kind === 'link' ? 'payLink' : 'payInvoice']);
  };

  const send = async (context: HonoContext<AppEnv>, request: PayRequest): Promise<Response> => {
    const data = await read(request, addressIn(services, context));
    const page = await widget.renderPay({
      request,
      data,
      locale: payerLocale(context),
      base: services.publicUrl,
    });
    const asset = (name: string) => `/widget/${widget.version}/${name}`;
    const title = escapeHtml(page.title);
    const html = htmlPage({
      ...page,
      head: `${icon}
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="website">
<meta property="og:title" content="${title}">
${unfurlLogo(data.payee?.logoUrl ?? null)}<link rel="stylesheet" href="${asset('pay-page.css')}">
<script type="module" src="${asset('pay-page.js')}"></script>
${page.modules.map((name) => `<link rel="modulepreload" href="${asset(name)}">`).join('\n')}`,
      body: `<main>${page.html}</main>`,
    });
    const status = statusOf(data);
    if (typeof data.retryAfter === 'number') context.header('retry-after', String(data.retryAfter));
    return context.html(html, status, {
      'content-security-policy': policy(services.publicUrl, page.styleHashes),
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      'permissions-policy': 'payment=(self)',
    });
  };

  routes.get('/pay/:code', (context) =>
    send(context, { kind: 'link', code: codeIn(context), signed: signedInQuery(queryOf(context)) }),
  );
  routes.get('/invoice/:code', (context) => {
    const query = queryOf(context);
    const { reference, amount, currency } = readPaymentUrlQuery(query);
    return send(context, {
      kind: 'invoice',
      merchantCode: codeIn(context),
      reference: shown(reference),
      amount: shown(amount),
      currency: shown(currency),
      signed: signedInQuery(query),
    });
  });
  return routes;
};

/** Raw: the literal percent signs of an unreplaced variable are not an encoding. */
const queryOf = (context: HonoContext<AppEnv>): string => {
  const { url } = context.req;
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark, mark + longestQuery);
};

/** What the page repeats of its address: never a card number, whoever put it there. */
const shown = (value: string | undefined): string | null =>
  value === undefined || containsCardNumber(value) ? null : value;

/** The code in the address; one that nobody has in place of a card number. */
const codeIn = (context: HonoContext<AppEnv, '/:code'>): string => shown(context.req.param('code')) ?? '-';

const unfurlLogo = (url: string | null): string =>
  url === null ? '' : `<meta property="og:image" content="${escapeHtml(url)}">\n`;

/** Nothing inline but the element's own styles, known by their hashes; nothing from anywhere else. */
const policy = (publicUrl: string, styleHashes: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${styleHashes.map((hash) => `'${hash}'`).join(' ')}`,
    `connect-src 'self' ${publicUrl}`,
    `frame-src 'self' ${publicUrl}`,
    `img-src 'self' ${publicUrl}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
