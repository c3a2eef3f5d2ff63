import { type Language, languageOf } from '@artspay/core/text/language';
import { ar } from '#api/text/receipt/ar';
import { de } from '#api/text/receipt/de';
import { en } from '#api/text/receipt/en';
import { es } from '#api/text/receipt/es';
import { fr } from '#api/text/receipt/fr';
import { he } from '#api/text/receipt/he';
import { it } from '#api/text/receipt/it';
import { ja } from '#api/text/receipt/ja';
import { ko } from '#api/text/receipt/ko';
import { nl } from '#api/text/receipt/nl';
import { pt } from '#api/text/receipt/pt';
import { zh } from '#api/text/receipt/zh';
import type { ReceiptWords } from '#api/text/receipt/receipt-words';

const words: Readonly<Record<Language, ReceiptWords>> = { ar, de, en, es, fr, he, it, ja, ko, nl, pt, zh };

/** A receipt's words, and the locale in which its amounts are written. */
export type ReceiptLanguage = { readonly words: ReceiptWords; readonly locale: string };

/**
 * In the language nearest to a locale, English where there is none. Amounts are written as the reader is used
 * to, whatever the words; a language without a region has that of its words.
 */
export const receiptLanguage = (locale: string): ReceiptLanguage => {
  const language = languageOf(locale);
  const chosen = words[language ?? 'en'];
  return { words: chosen, locale: locale === language ? chosen.locale : locale };
};
