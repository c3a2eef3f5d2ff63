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
