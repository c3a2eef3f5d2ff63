import { fail, ok, type Result } from '#core/result';
import { containsCardNumberOutsideCodes } from '#core/text/card-number';

/** What a caller names one request by, so that it can be sent again without being carried out again. */
export type IdempotencyKey = string & { readonly __idempotencyKey: true };
export type IdempotencyKeyFailure = 'malformed' | 'card_number';

/** How long a key stands for what was done under it; afterwards it is as good as new. */
export const keyLifeMs = 30 * 24 * 60 * 60 * 1000;

/** The one door from text to a key: 1 to 128 visible ASCII characters, and no card number. */
export const parseIdempotencyKey = (text: string): Result<IdempotencyKey, IdempotencyKeyFailure> => {
  if (!/^[!-~]{1,128}$/.test(text)) return fail('malformed');
  return containsCardNumberOutsideCodes(text) ? fail('card_number') : ok(text as IdempotencyKey);
};
