import { parseCurrency } from '@artspay/core/money/currency';
import { type FormattedMoney, formatMoney as formatCoreMoney } from '@artspay/core/money/format-money';
import { parseDecimal } from '@artspay/core/money/money';

/** The language of the admin's texts: English until there is a second catalogue. */
export const locale = 'en';

type Money = { readonly amount: string; readonly currency: string };

/** `A$1,234.50` and its code `AUD`; the code is `null` where it stands in the text already. */
export const formatMoneyParts = ({ amount, currency }: Money): Pick<FormattedMoney, 'text' | 'code'> => {
  const known = parseCurrency(currency);
  const parsed = known === null ? null : parseDecimal(amount, known);
  // The server sends only what core can read; should it ever not, its own words are the honest ones.
  return parsed?.ok === true
    ? formatCoreMoney(parsed.value, locale)
    : { text: `${amount} ${currency}`, code: null };
};

/** `A$1,234.50`. */
export const formatMoney = (amount: Money): string => formatMoneyParts(amount).text;

const dayOf = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    date,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Today's moments by the clock, this year's by day, older ones with their year; in the merchant's time zone. */
export const formatWhen = (iso: string, timeZone: string, now: Date = new Date()): string => {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    date,
  );
  const day = dayOf(date, timeZone);
  const yesterday = new Date(now.getTime() - 86_400_000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (day === dayOf(now, timeZone)) return `${capital(relative.format(0, 'day'))}, ${time}`;
  if (day === dayOf(yesterday, timeZone)) return `${capital(relative.format(-1, 'day'))}, ${time}`;
  const sameYear = day.slice(0, 4) === dayOf(now, timeZone).slice(0, 4);
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' as const }),
  }).format(date);
};

/** The whole moment with its zone, for titles and details: `22 November 2026 at 16:42 AEDT`. */
export const formatMoment = (iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-AU', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(new Date(iso));

const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });

/** `Australian Dollar`. */
export const currencyName = (code: string): string => currencyNames.of(code) ?? code;

/** `k7m2 x9qd p3wn 4tca`: in fours, as people read a code aloud. */
export const groupCode = (code: string): string => code.match(/.{1,4}/g)?.join('·') ?? code;
