import { text } from '../i18n/en.ts';

const words: Readonly<Record<string, string>> = text.declines;

/** Why a payment was declined, in words; a code that is new to us reads as the plainest of them. */
export const declineWords = (code: string): string =>
  Object.hasOwn(words, code) ? (words[code] ?? text.declines.declined) : text.declines.declined;
