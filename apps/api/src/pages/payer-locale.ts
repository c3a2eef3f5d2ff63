import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { chooseLocale, localesAccepted } from '@artspay/core/text/language';

/** What the language switch of the pay page remembers. */
const choiceCookie = 'artspay-lang';

/** `?lang=` among whatever else an invoicing tool wrote into the query. */
const langInQuery = /[?&]lang=([\w-]{2,35})(?:[&#]|$)/;

/**
 * In which language and region a payer reads a page: as they chose before, as the address says, as their
 * browser asks. Whoever keeps the answer must keep it by these, so it says so.
 */
export const payerLocale = (context: Context): string => {
  context.header('vary', 'accept-language, cookie', { append: true });
  const fromAddress = langInQuery.exec(context.req.url)?.[1];
  return chooseLocale([
    getCookie(context, choiceCookie) ?? '',
    fromAddress ?? '',
    ...localesAccepted(context.req.header('accept-language') ?? ''),
  ]);
};
