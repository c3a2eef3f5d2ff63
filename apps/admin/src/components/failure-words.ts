import type { AskFailure } from '../api/ask.ts';
import { text } from '../i18n/en.ts';

/** What a person reads where the server gave no usable answer. */
export const failureWords: Readonly<Record<AskFailure, string>> = {
  unreachable: text.unreachable,
  card_number: text.cardNumber,
  server: text.serverTrouble,
};
