import { readPaymentUrlQuery } from '@artspay/core/invoice-link/read-payment-url';
import { containsCardNumber } from '@artspay/core/text/card-number';
import type { PayRequest } from '@artspay/widget/server';
import { z } from 'zod';
import type { Context } from '#api/context';
import type { GraphqlEndpoint } from '#api/graphql/create-graphql';
import { payerContext } from '#api/graphql/graphql-routes';
import type { PlainAnswer, PlainRequest } from '#api/http/plain';
import { escapeHtml, htmlPage, icon } from '#api/pages/html';
import { localeVary, payerLocale } from '#api/pages/payer-locale';
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

export type PayPages = {
  /** `/pay/:code` */
  readonly link: (asked: PlainRequest) => Promise<PlainAnswer>;
  /** `/invoice/:code` */
  readonly invoice: (asked: PlainRequest) => Promise<PlainAnswer>;
};

/** The pages of payers, rendered with what the payer API answers to the element's own query. */
export const payPages = (
  { services }: Pick<Context, 'services'>,
  widget: Widget,
  { run }: Pick<GraphqlEndpoint, 'run'>,
): PayPages => {
  const read = async (request: PayRequest, client: string) => {
    const { kind, ...variables } = request;
    const query = widget.documents[kind];
    const outcome = await run({ query, variables }, payerContext(services, client));
    if (typeof outcome === 'string') throw new Error(`the element's own query was ${outcome}`);
    const error = outcome.errors?.[0];
    if (error !== undefined) throw error.originalError ?? error;
    return answered.parse(outcome.data?.[kind === 'link' ? 'payLink' : 'payInvoice']);
  };

  const send = async (asked: PlainRequest, request: PayRequest): Promise<PlainAnswer> => {
    const data = await read(request, asked.client);
    const page = await widget.renderPay({
      request,
      data,
      locale: payerLocale(asked),
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
    return {
      status: statusOf(data),
      headers: {
        'content-type': 'text/html; charset=UTF-8',
        'content-security-policy': policy(services.publicUrl, page.styleHashes),
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'permissions-policy': 'payment=(self)',
        ...localeVary,
        ...(typeof data.retryAfter === 'number' ? { 'retry-after': String(data.retryAfter) } : {}),
      },
      body: html,
    };
  };

  return {
    link: (asked) =>
      send(asked, { kind: 'link', code: codeIn(asked), signed: signedInQuery(queryOf(asked)) }),
    invoice: (asked) => {
      const query = queryOf(asked);
      const { reference, amount, currency } = readPaymentUrlQuery(query);
      return send(asked, {
        kind: 'invoice',
        merchantCode: codeIn(asked),
        reference: shown(reference),
        amount: shown(amount),
        currency: shown(currency),
        signed: signedInQuery(query),
      });
    },
  };
};

/** Raw: the literal percent signs of an unreplaced variable are not an encoding. */
const queryOf = ({ query }: PlainRequest): string => query.slice(0, longestQuery);

/** What the page repeats of its address: never a card number, whoever put it there. */
const shown = (value: string | undefined): string | null =>
  value === undefined || containsCardNumber(value) ? null : value;

/** The code in the address; one that nobody has in place of a card number. */
const codeIn = ({ code }: PlainRequest): string => shown(code) ?? '-';

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
