/** What a view knows of a sentence: the payer's locale and the language of the words. */
type Sentence = { readonly locale: string; readonly words: { readonly lang: string } };

/** What dates and numbers inside a sentence are written in: the payer's locale, if the sentence is in its language. */
export const textLocale = ({ locale, words: { lang } }: Sentence): string =>
  locale.split('-', 1)[0] === lang.split('-', 1)[0] ? locale : lang;

/** Banks book by this calendar everywhere, and a statement is what a date is compared with. */
const dateAndTime = {
  calendar: 'gregory',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const;

/** `22 November 2026 at 16:42`; on the server with its zone, because the payer's is not known there. */
export const formatWhen = (iso: string, locale: string, where: 'here' | 'server'): string =>
  new Intl.DateTimeFormat(locale, {
    ...(where === 'server' ? { timeZone: 'UTC', timeZoneName: 'short' } : {}),
    ...dateAndTime,
  }).format(new Date(iso));

/** `24 Dec 2026, 17:00 Sydney Time`: in the zone in which it was meant, by its name, for everybody alike. */
export const formatUntil = (
  { at, timeZone }: { readonly at: string; readonly timeZone: string },
  locale: string,
): string =>
  new Intl.DateTimeFormat(locale, { ...dateAndTime, timeZone, timeZoneName: 'shortGeneric' }).format(
    new Date(at),
  );

/** `in 3 minutes`, rounded up. */
export const formatIn = (seconds: number, locale: string): string =>
  new Intl.RelativeTimeFormat(locale).format(Math.ceil(seconds / 60), 'minute');

/** `16:42`, by the payer's own clock. */
export const formatTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);

/** `1,000` */
export const formatCount = (count: number, locale: string): string =>
  new Intl.NumberFormat(locale).format(count);
