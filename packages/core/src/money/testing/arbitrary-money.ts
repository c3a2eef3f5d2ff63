import fc from 'fast-check';

import { type Currency, currencies, parseCurrency } from '#core/money/currency';
import { largestMinor, type Money, money } from '#core/money/money';

/** A code that the test knows to be good. */
export const currency = <const Text extends string>(text: Text): Currency & Text => {
  const parsed = parseCurrency(text);
  if (parsed === null) throw new Error(`${text} is not a currency`);
  return parsed;
};

export const anyCurrency = fc.constantFrom(...currencies());

/** Amounts of every size, each as likely as the next: small ones are where readings collide. */
const anyMinor = fc
  .integer({ min: 0, max: 12 })
  .chain((digits) => fc.bigInt({ min: 1n, max: digits === 0 ? 1n : 10n ** BigInt(digits) - 1n }));

/** An amount that may be charged. */
export const anyMoney: fc.Arbitrary<Money> = fc
  .tuple(anyMinor, anyCurrency)
  .map(([minor, code]) => money(minor > largestMinor ? largestMinor : minor, code));
