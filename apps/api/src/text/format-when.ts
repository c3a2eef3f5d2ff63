/** `22 Nov 2026, 16:42 AEDT` */
export const formatWhen = (at: Date, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    // Banks book by this calendar everywhere.
    calendar: 'gregory',
    timeZone,
    timeZoneName: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
