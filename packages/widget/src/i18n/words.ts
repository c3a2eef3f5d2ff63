import type { Language } from '@artspay/core/text/language';
import type { Catalogue } from './en.ts';
import { nearest } from './locale.ts';

/** A page loads its one language, and nothing of the others. */
const loaders: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  ar: async () => (await import('./ar.ts')).ar,
  de: async () => (await import('./de.ts')).de,
  en: async () => (await import('./en.ts')).en,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  he: async () => (await import('./he.ts')).he,
  it: async () => (await import('./it.ts')).it,
  ja: async () => (await import('./ja.ts')).ja,
  ko: async () => (await import('./ko.ts')).ko,
  nl: async () => (await import('./nl.ts')).nl,
  pt: async () => (await import('./pt.ts')).pt,
  zh: async () => (await import('./zh.ts')).zh,
};

const present = new Map<string, Catalogue>();

export const wordsNow = (locale: string): Catalogue | undefined => present.get(locale);

/** The words nearest to a locale. Undefined when they could not be fetched; another call tries again. */
export const fetchWords = async (locale: string): Promise<Catalogue | undefined> => {
  try {
    present.set(locale, await nearest(loaders, locale)());
  } catch {
    // No connection: the caller says so.
  }
  return wordsNow(locale);
};
