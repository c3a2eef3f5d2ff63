import type { CustomField } from '#core/custom-field/custom-field';
import { fail, ok, type Result } from '#core/result';
import { parsePlainText } from '#core/text/plain-text';

/** In characters. */
const longestAnswer = 200;

export type UnreadAnswer =
  | 'missing'
  /** None of the options, or another sentence: the payer saw something else than what stands now. */
  | 'not_offered'
  | 'too_long'
  | 'control_characters'
  | 'card_number';

/** One of these, or nothing. */
const among = (offered: readonly string[], given: string): Result<string | null, UnreadAnswer> => {
  if (given === '') return ok(null);
  return offered.includes(given) ? ok(given) : fail('not_offered');
};

const readText = (given: string): Result<string | null, UnreadAnswer> => {
  const parsed = parsePlainText(given, longestAnswer);
  if (parsed.ok) return parsed;
  return parsed.error === 'empty' ? ok(null) : fail(parsed.error);
};

const read = (field: CustomField, given: string): Result<string | null, UnreadAnswer> => {
  switch (field.kind) {
    case 'text':
      return readText(given);
    case 'choice':
      return among(field.options, given);
    case 'consent':
      return among([field.wording], given);
  }
};

/**
 * What a payer says to one question: text, one of the options, or, for a consent, the very sentence that they
 * agree to. Nothing to see is no answer: `null` where it may be left out.
 */
export const readAnswer = (field: CustomField, given: string): Result<string | null, UnreadAnswer> => {
  const answer = read(field, given);
  return answer.ok && answer.value === null && field.required ? fail('missing') : answer;
};
