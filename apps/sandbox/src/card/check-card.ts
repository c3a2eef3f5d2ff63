import type { WordKey } from '../words/words.ts';
import { cvcLengthOf, digitsOf, isCardNumber } from './card-number.ts';
import { type Expiry, hasExpired, isTooFarAhead, parseExpiry } from './expiry.ts';

/** Pure: what stands in the three fields, and what is wrong with it. */

export const fieldNames = ['number', 'expiry', 'cvc'] as const;
export type FieldName = (typeof fieldNames)[number];
export type TypedCard = Readonly<Record<FieldName, string>>;

const checkExpiry = (expiry: Expiry | null, now: Date): WordKey | null => {
  if (expiry === null || isTooFarAhead(expiry, now)) return 'expiryWrong';
  return hasExpired(expiry, now) ? 'expiryPast' : null;
};

/** Why this field cannot be used as it stands; `null` when it can. */
export const checkField = (field: FieldName, typed: TypedCard, now: Date): WordKey | null => {
  const text = typed[field].trim();
  const digits = digitsOf(typed.number);
  switch (field) {
    case 'number':
      if (text === '') return 'numberMissing';
      return isCardNumber(digits) ? null : 'numberWrong';
    case 'expiry':
      return text === '' ? 'expiryMissing' : checkExpiry(parseExpiry(text), now);
    case 'cvc':
      if (text === '') return 'cvcMissing';
      return /^\d+$/.test(text) && text.length === cvcLengthOf(digits) ? null : 'cvcWrong';
  }
};

export const isComplete = (typed: TypedCard, now: Date): boolean =>
  fieldNames.every((field) => checkField(field, typed, now) === null);
