import type { Language } from '@artspay/core/text/language';
import type { OutcomeCatalogue } from './en-outcomes.ts';
import { nearest } from './locale.ts';

const loaders: Readonly<Record<Language, () => Promise<OutcomeCatalogue>>> = {
  ar: async () => (await import('./ar-outcomes.ts')).arOutcomes,
  de: async () => (await import('./de-outcomes.ts')).deOutcomes,
  en: async () => (await import('./en-outcomes.ts')).enOutcomes,
  es: async () => (await import('./es-outcomes.ts')).esOutcomes,
  fr: async () => (await import('./fr-outcomes.ts')).frOutcomes,
  he: async () => (await import('./he-outcomes.ts')).heOutcomes,
  it: async () => (await import('./it-outcomes.ts')).itOutcomes,
  ja: async () => (await import('./ja-outcomes.ts')).jaOutcomes,
  ko: async () => (await import('./ko-outcomes.ts')).koOutcomes,
  nl: async () => (await import('./nl-outcomes.ts')).nlOutcomes,
  pt: async () => (await import('./pt-outcomes.ts')).ptOutcomes,
  zh: async () => (await import('./zh-outcomes.ts')).zhOutcomes,
};

/** As `fetchWords`, for what is read when there is no form. Rejects when they cannot be fetched. */
export const loadOutcomeWords = (locale: string): Promise<OutcomeCatalogue> => nearest(loaders, locale)();
