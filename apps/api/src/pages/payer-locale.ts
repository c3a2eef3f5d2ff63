import { parse as parseCookies } from 'hono/utils/cookie';
import { chooseLocale, localesAccepted } from '@artspay/core/text/language';
import type { PlainRequest } from '#api/http/plain';

/** What the language switch of the pay page remembers. */
const choiceCookie = 'artspay-lang';

/** `?lang=` among whatever else an invoicing tool wrote into the query. */
const langInQuery = /[?&]lang=([\w-]{2,35})(?:[&#]|$)/;

/** Whoever keeps a page must keep it by what its language was chosen by. */
export const localeVary = { vary: 'accept-language, cookie' } as const;

/**
 * In which language and region a payer reads a page: as they chose before, as the address says, as their
 * browser asks. The answer says `localeVary`.
 */
export const payerLocale = ({ query, header }: Pick<PlainRequest, 'query' | 'header'>): string => {
  const cookie = header('cookie');
  const chosen = cookie === undefined ? undefined : parseCookies(cookie, choiceCookie)[choiceCookie];
  return chooseLocale([
    chosen ?? '',
    langInQuery.exec(query)?.[1] ?? '',
    ...localesAccepted(header('accept-language') ?? ''),
  ]);
};
