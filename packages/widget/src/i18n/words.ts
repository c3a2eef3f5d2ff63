import { type Catalogue, en } from './en.ts';

const catalogues: Readonly<Record<string, Catalogue>> = { en };

/** The catalogue nearest to a locale; English where there is none. */
export const wordsFor = (locale: string): Catalogue => catalogues[locale.split('-')[0] ?? 'en'] ?? en;

/** A usable locale: the wish if it is well formed, otherwise English. */
export const localeOf = (wish: string | null | undefined): string => {
  try {
    return Intl.getCanonicalLocales(wish ?? [])[0] ?? 'en';
  } catch {
    return 'en';
  }
};

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
