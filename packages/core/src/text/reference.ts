import type { Result } from '#core/result';
import { parsePlainText, type PlainText, type TextFailure } from '#core/text/plain-text';

/** In characters. Invoice numbers are short; some people write what was bought. */
export const longestReference = 100;

/** The one door for a reference, whoever wrote it: merchant, payer or invoicing tool. */
export const parseReference = (text: string): Result<PlainText, TextFailure> =>
  parsePlainText(text, longestReference);
