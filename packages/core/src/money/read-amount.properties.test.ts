import fc from 'fast-check';
import { expect, test } from 'vitest';

import { exponentOf } from '#core/money/exponent';
import { decimalMarkOf } from '#core/money/decimal-mark';
import { equalMoney, type Money, money, toDecimal } from '#core/money/money';
import { type AmountReading, readAmount } from '#core/money/read-amount';
import { readTypedAmount } from '#core/money/read-typed-amount';
import { anyCurrency, currency } from '#core/money/testing/arbitrary-money';
import { anyWriting, writeAmount } from '#core/money/testing/write-amount';
import { anyText } from '#core/text/testing/any-text';

/** What became of an amount that was written: `read` or `offered` as it was, `wrong`, or why it was refused. */
const outcome = (written: Money, reading: AmountReading): string => {
  if (reading.kind === 'read') return equalMoney(reading.money, written) ? 'read' : 'wrong';
  if (reading.kind === 'ambiguous')
    return reading.candidates.some((candidate) => equalMoney(candidate, written)) ? 'offered' : 'wrong';
  return reading.kind === 'unreadable' ? reading.why : reading.kind;
};

test('whatever the locale, another amount than was written is never read or left out of a choice', () => {
  fc.assert(
    fc.property(anyWriting, (writing) => {
      const text = writeAmount(writing);
      const { amount, locale } = writing;
      const free = readAmount(text, { currency: amount.currency, decimalMark: null });
      const known = readAmount(text, { currency: amount.currency, decimalMark: decimalMarkOf(locale) });
      expect(['read', 'offered', 'not_an_amount']).toContain(outcome(amount, free));
      expect(['read', 'not_an_amount']).toContain(outcome(amount, known));
    }),
    { numRuns: 1500 },
  );
});

test('whole amounts written without decimals are read, or a choice has them', () => {
  fc.assert(
    fc.property(anyWriting, ({ amount: { minor, currency: code }, ...how }) => {
      const unit = 10n ** BigInt(exponentOf(code));
      const amount = money(((minor % 999_999_999n) + 1n) * unit, code);
      const reading = readAmount(writeAmount({ ...how, amount }, 0), { currency: code, decimalMark: null });
      expect(['read', 'offered', 'not_an_amount']).toContain(outcome(amount, reading));
    }),
    { numRuns: 1000 },
  );
});

test('the common forms are not only safe but read', () => {
  const common = 'en en-AU en-GB en-IN de de-CH fr it es pt-BR sv ja ar-EG hi'.split(' ');
  const codes = ['AUD', 'USD', 'EUR', 'GBP', 'JPY', 'KWD', 'SEK', 'CHF', 'INR'].map((code) => currency(code));
  fc.assert(
    fc.property(anyWriting, fc.constantFrom(...common), fc.constantFrom(...codes), (how, locale, code) => {
      const amount = money(how.amount.minor, code);
      const text = writeAmount({ ...how, amount, locale });
      expect(readAmount(text, { currency: code, decimalMark: decimalMarkOf(locale) })).toMatchObject({
        kind: 'read',
        money: amount,
      });
    }),
    { numRuns: 1000 },
  );
});

test('another currency’s code is never read as the fixed one', () => {
  fc.assert(
    fc.property(anyWriting, anyCurrency, (how, other) => {
      fc.pre(other !== how.amount.currency);
      const text = writeAmount({ ...how, currencyDisplay: 'code' });
      expect(readAmount(text, { currency: other, decimalMark: null }).kind).toBe('contradiction');
    }),
  );
});

const possible = (reading: AmountReading): readonly Money[] => {
  if (reading.kind === 'read') return [reading.money];
  return reading.kind === 'ambiguous' ? reading.candidates : [];
};

test('answers for any text, and every amount it names is above zero', () => {
  const characters = Array.from("0123456789.,' ٬٫-–$€¥AUDkr()١٢\u00a0\u202f\u200f%");
  const soup = fc.string({ unit: fc.constantFrom(...characters), maxLength: 14 });
  fc.assert(
    fc.property(fc.oneof(soup, anyText(20)), anyCurrency, (text, code) => {
      const reading = readAmount(text, { currency: code, decimalMark: null });
      expect(possible(reading).filter(({ minor }) => minor <= 0n)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('a known decimal mark only ever narrows what is possible without it', () => {
  const numbers = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,')), maxLength: 9 });
  const withDecimals = anyCurrency.filter((code) => exponentOf(code) > 0);
  fc.assert(
    fc.property(numbers, withDecimals, fc.constantFrom('.', ','), (text, code, decimalMark) => {
      const known = possible(readAmount(text, { currency: code, decimalMark }));
      const free = possible(readAmount(text, { currency: code, decimalMark: null }));
      expect(known.length).toBeLessThanOrEqual(1);
      expect(free).toEqual(expect.arrayContaining([...known]));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['12.50', 'de', '12.50'],
  ['12,50', 'de', '12.50'],
  ['12,50', 'en', '12.50'],
  ['1.234', 'de', '1234.00'],
  ['1,234', 'en', '1234.00'],
  ['1,234', 'de', 'too_many_decimals'],
  ['5', 'en', '5.00'],
  ['A$5', 'en', '5.00'],
  ['1,23,4', 'en', 'grouping'],
])('a person types %j in %s: %s', (text, locale, expected) => {
  const reading = readTypedAmount(text, currency('AUD'), locale);
  expect(
    reading.kind === 'read' ? toDecimal(reading.money) : reading.kind === 'unreadable' && reading.why,
  ).toBe(expected);
});
