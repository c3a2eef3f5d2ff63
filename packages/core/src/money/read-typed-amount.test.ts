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
  ['1.234,50', 'pt-BR', 123_450n],
  ['1 234,50', 'fr', 123_450n],
  ['1.234', 'nl', 123_400n],
  ['1.234', 'es', 123_400n],
  ['1.234', 'it', 123_400n],
  ['1,234', 'ja', 123_400n],
  ['1,234', 'he', 123_400n],
  ['١٬٢٣٤٫٥٠', 'ar-EG', 123_450n],
  ['١٢٫٥', 'ar', 1_250n],
  ['１２３４', 'ja', 123_400n],
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
