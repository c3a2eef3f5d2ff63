import { fail, ok, type Result } from '#core/result';
import { containsCardNumber } from '#core/text/card-number';

/**
 * Text typed by a person and kept: trimmed, NFC, one line, no control characters, 1 to `max` characters,
 * and no card number (a payer who types one into the wrong field must not have it stored).
 */
export type PlainText = string & { readonly __plain: true };
export type TextFailure = 'empty' | 'too_long' | 'control_characters' | 'card_number';

/** Controls, line ends, halves of characters, and marks that reorder the text around them. */
const control = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** The one door to `PlainText`. `max` counts characters (code points), after trimming and NFC. */
export const parsePlainText = (text: string, max: number): Result<PlainText, TextFailure> => {
  const plain = text.trim().normalize('NFC');
  if (control.test(plain)) return fail('control_characters');
  if (!visible.test(plain)) return fail('empty');
  if (Array.from(plain).length > max) return fail('too_long');
  return containsCardNumber(plain) ? fail('card_number') : ok(plain as PlainText);
};
