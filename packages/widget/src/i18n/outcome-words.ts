import { enOutcomes, type OutcomeCatalogue } from './en-outcomes.ts';

const catalogues: Readonly<Record<string, OutcomeCatalogue>> = { en: enOutcomes };

/** As `wordsFor`, for what is read when there is no form. */
export const outcomeWordsFor = (locale: string): OutcomeCatalogue =>
  catalogues[locale.split('-')[0] ?? 'en'] ?? enOutcomes;
