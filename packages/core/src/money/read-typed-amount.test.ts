import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAmount } from '#core/money/read-amount';
import { readTypedAmount } from '#core/money/read-typed-amount';
import { anyCurrency, currency } from '#core/money/testing/arbitrary-money';
import { amountOf } from '#core/testing/builders';
import { anyText } from '#core/text/testing/any-text';

const AUD = currency('AUD');

test.each([
  ['1.234', 'de-DE', 123_400n],
  ['1,234', 'en-AU', 123_400n],
  ['12.50', 'de-DE', 1_250n],
  ['12,50', 'en-AU', 1_250n],
])('%s typed where people write as in %s is %d cents', (text, locale, minor) => {
  expect(readTypedAmount(text, AUD, locale)).toMatchObject({ kind: 'read', money: amountOf(minor) });
});

test('the locale decides only where there are two readings, and then always', () => {
  fc.assert(
    fc.property(
      anyText(12),
      anyCurrency,
      fc.constantFrom('en-AU', 'de-DE', 'fr-CH'),
      (text, code, locale) => {
        const reading = readTypedAmount(text, code, locale);
        const anywhere = readAmount(text, { currency: code, decimalMark: null });
        expect(reading.kind).not.toBe('ambiguous');
        expect(reading).toEqual(anywhere.kind === 'ambiguous' ? reading : anywhere);
      },
    ),
  );
});
