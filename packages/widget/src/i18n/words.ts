import type { Language } from '@artspay/core/text/language';
import type { Catalogue } from './en.ts';
import { nearest } from './locale.ts';

/** A page loads its one language, and nothing of the others. */
const loaders: Readonly<Record<Language, () => Promise<Readonly<Record<string, Catalogue>>>>> = {
  ar: () => import('./ar.ts'),
  de: () => import('./de.ts'),
  en: () => import('./en.ts'),
  es: () => import('./es.ts'),
  fr: () => import('./fr.ts'),
  he: () => import('./he.ts'),
  it: () => import('./it.ts'),
  ja: () => import('./ja.ts'),
  ko: () => import('./ko.ts'),
  nl: () => import('./nl.ts'),
  pt: () => import('./pt.ts'),
  zh: () => import('./zh.ts'),
};

const present = new Map<string, Catalogue>();

export const wordsNow = (locale: string): Catalogue | undefined => present.get(locale);

/** The words nearest to a locale. Undefined when they could not be fetched; another call tries again. */
export const fetchWords = async (locale: string): Promise<Catalogue | undefined> => {
  try {
    // Each of these modules exports its words, and nothing else.
    for (const words of Object.values(await nearest(loaders, locale)())) present.set(locale, words);
  } catch {
    // No connection: the caller says so.
  }
  return wordsNow(locale);
};
