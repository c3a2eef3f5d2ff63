import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { Context } from '#api/context';
import { readStaticFiles, sendFile } from '#api/http/static-files';
import { plainRequest } from '#api/http/plain';
import { localeVary, payerLocale } from '#api/pages/payer-locale';
import { problemPage, problemPolicy } from '#api/pages/problem-page';
import { receiptPage } from '#api/pages/receipt/receipt-page';
import { readReceipt, type StandingReceipt } from '#api/receipt/read-receipt';
import { readReceiptToken } from '#api/secrets/receipt-token';
import type { Services } from '#api/services';
import { receiptLanguage } from '#api/text/receipt/receipt-language';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** For whoever has its address, and nobody a cache would hand it to. */
const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } as const;

/** The database is asked only with a token of this server's making. */
const openReceipt = async (services: Services, token: string): Promise<StandingReceipt | null> => {
  const id = readReceiptToken(services.keys.receipt, token);
  const scope = id === null ? null : await services.payment.directory.paymentDoor(id);
  return id === null || scope === null ? null : readReceipt(services, scope, id);
};

export const receiptRoutes = async ({ services }: Context): Promise<Hono> => {
  const files = await readStaticFiles(fileURLToPath(new URL('.', import.meta.url)));
  const routes = new Hono();
  routes.get('/receipt/:token', async (context) => {
    const standing = await openReceipt(services, context.req.param('token'));
    const language = receiptLanguage(payerLocale(plainRequest(context)));
    const { words } = language;
    if (standing === null)
      return context.html(problemPage(words, words.notFoundTitle, words.notFoundText), 404, {
        ...headers,
        ...localeVary,
        'content-security-policy': problemPolicy,
      });
    return context.html(receiptPage(standing, language), 200, {
      ...headers,
      ...localeVary,
      'content-security-policy': policy,
    });
  });
  routes.get('/receipts/:name{(?:receipt[.]css|print[.]js)}', (context) => {
    const file = files.get(context.req.param('name'));
    return file === undefined
      ? context.notFound()
      : sendFile(context, file, { 'cache-control': 'public, max-age=300' });
  });
  return routes;
};
