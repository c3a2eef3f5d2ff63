import type { Language } from '@artspay/core/text/language';
import { ar } from '../i18n/ar.ts';
import { arOutcomes } from '../i18n/ar-outcomes.ts';
import { de } from '../i18n/de.ts';
import { deOutcomes } from '../i18n/de-outcomes.ts';
import { type Catalogue, en } from '../i18n/en.ts';
import { enOutcomes, type OutcomeCatalogue } from '../i18n/en-outcomes.ts';
import { es } from '../i18n/es.ts';
import { esOutcomes } from '../i18n/es-outcomes.ts';
import { fr } from '../i18n/fr.ts';
import { frOutcomes } from '../i18n/fr-outcomes.ts';
import { he } from '../i18n/he.ts';
import { heOutcomes } from '../i18n/he-outcomes.ts';
import { it } from '../i18n/it.ts';
import { itOutcomes } from '../i18n/it-outcomes.ts';
import { ja } from '../i18n/ja.ts';
import { jaOutcomes } from '../i18n/ja-outcomes.ts';
import { ko } from '../i18n/ko.ts';
import { koOutcomes } from '../i18n/ko-outcomes.ts';
import { nl } from '../i18n/nl.ts';
import { nlOutcomes } from '../i18n/nl-outcomes.ts';
import { pt } from '../i18n/pt.ts';
import { ptOutcomes } from '../i18n/pt-outcomes.ts';
import { zh } from '../i18n/zh.ts';
import { zhOutcomes } from '../i18n/zh-outcomes.ts';

/** Every language at once, which only the server has. */
export const allWords: Readonly<Record<Language, Catalogue>> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pt,
  zh,
};

export const allOutcomeWords: Readonly<Record<Language, OutcomeCatalogue>> = {
  ar: arOutcomes,
  de: deOutcomes,
  en: enOutcomes,
  es: esOutcomes,
  fr: frOutcomes,
  he: heOutcomes,
  it: itOutcomes,
  ja: jaOutcomes,
  ko: koOutcomes,
  nl: nlOutcomes,
  pt: ptOutcomes,
  zh: zhOutcomes,
};
