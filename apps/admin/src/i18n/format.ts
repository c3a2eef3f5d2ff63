/** The language of the admin's texts: English until there is a second catalogue. */
const locale = 'en';

type Money = { readonly amount: string; readonly currency: string };

/**
 * `A$1,234.50`, from the decimal string itself: no floating point is involved. Decimals are shown as the
 * server wrote them, which is the currency's minor unit by ISO 4217.
 */
export const formatMoney = ({ amount, currency }: Money): string => {
  const decimals = amount.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // `format` reads decimal strings exactly; TypeScript wants to know that this is one.
  return format.format(amount as `${number}`);
};

const dayOf = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    date,
  );

/** Today's moments by the clock, this year's by day, older ones with their year; in the merchant's time zone. */
export const formatWhen = (iso: string, timeZone: string, now: Date = new Date()): string => {
  const date = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    date,
  );
  const day = dayOf(date, timeZone);
  const yesterday = new Date(now.getTime() - 86_400_000);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
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
