/** `22 November 2026 at 16:42`; on the server with its zone, because the payer's is not known there. */
export const formatWhen = (iso: string, locale: string, where: 'here' | 'server'): string =>
  new Intl.DateTimeFormat(locale, {
    ...(where === 'server' ? { timeZone: 'UTC', timeZoneName: 'short' } : {}),
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(iso));

/** `24 Dec 2026, 5:00 pm AEDT`: in the zone in which it was meant, for everybody alike. */
export const formatUntil = (
  { at, timeZone }: { readonly at: string; readonly timeZone: string },
  locale: string,
): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone,
    timeZoneName: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(at));

/** `in 3 minutes`, rounded up. */
export const formatIn = (seconds: number, locale: string): string =>
  new Intl.RelativeTimeFormat(locale).format(Math.ceil(seconds / 60), 'minute');

/** `16:42`, by the payer's own clock. */
export const formatTime = (at: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
