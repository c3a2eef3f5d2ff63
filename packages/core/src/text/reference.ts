import type { Result } from '#core/result';
import { parsePlainText, type PlainText, type TextFailure } from '#core/text/plain-text';

/** In characters: fits every gateway's and every invoicing tool's field. */
export const longestReference = 100;

/** What a payment is for, in the words of merchant, payer or invoicing tool: an invoice's number, a title. */
export const parseReference = (text: string): Result<PlainText, TextFailure> =>
  parsePlainText(text, longestReference);
