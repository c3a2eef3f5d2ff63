import fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Currency, exponentOf } from '#core/money/currency';
import { type DecimalMark, decimalMarkOf } from '#core/money/decimal-mark';
import { type Money, toDecimal } from '#core/money/money';
import { readAmount } from '#core/money/read-amount';
import { readTypedAmount } from '#core/money/read-typed-amount';
import { anyCurrency, anyMoney, currency } from '#core/money/testing/arbitrary-money';
import { locales } from '#core/money/testing/locales';

type Written = { readonly text: string; readonly mark: DecimalMark | null };

const displays = ['symbol', 'narrowSymbol', 'code'] as const;

/** As a tool writes it that follows CLDR, with the decimals given. */
const write = (
  amount: Money,
  locale: string,
  display: (typeof displays)[number],
  digits: number,
): Written => {
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay: display,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).formatToParts(toDecimal(amount) as Intl.StringNumericLiteral);
  return { text: parts.map(({ value }) => value).join(''), mark: decimalMarkOf(locale) };
};

const written = fc.tuple(anyMoney, fc.constantFrom(...locales), fc.constantFrom(...displays));

test('the decimal mark known: whatever the locale, another amount than was written is never read', () => {
  fc.assert(
    fc.property(written, ([amount, locale, display]) => {
      const { text, mark } = write(amount, locale, display, exponentOf(amount.currency));
      const reading = readAmount(text, { currency: amount.currency, decimalMark: mark });
      if (reading.kind === 'read') expect(reading.money).toEqual(amount);
      else expect(reading.kind === 'unreadable' && reading.why, text).toBe('not_an_amount');
    }),
    { numRuns: 3000 },
  );
});

test('the decimal mark not known: the amount that was written, or a choice that has it', () => {
  fc.assert(
    fc.property(written, ([amount, locale, display]) => {
      const { text } = write(amount, locale, display, exponentOf(amount.currency));
      const reading = readAmount(text, { currency: amount.currency, decimalMark: null });
      if (reading.kind === 'read') expect(reading.money).toEqual(amount);
      else if (reading.kind === 'ambiguous') expect(reading.candidates).toContainEqual(amount);
      else expect(reading.kind === 'unreadable' && reading.why, text).toBe('not_an_amount');
    }),
    { numRuns: 3000 },
  );
});

test('whole amounts written without decimals are read, or a choice has them', () => {
  fc.assert(
    fc.property(written, ([{ minor, currency: code }, locale, display]) => {
      const unit = 10n ** BigInt(exponentOf(code));
      const amount = { minor: (minor / unit + 1n) * unit, currency: code };
      fc.pre(amount.minor < 999_999_999_999n);
      const reading = readAmount(write(amount, locale, display, 0).text, {
        currency: code,
        decimalMark: null,
      });
      if (reading.kind === 'read') expect(reading.money).toEqual(amount);
      else if (reading.kind === 'ambiguous') expect(reading.candidates).toContainEqual(amount);
      else expect(reading.kind === 'unreadable' && reading.why).toBe('not_an_amount');
    }),
    { numRuns: 2000 },
  );
});

test('the common forms are not only safe but read', () => {
  const common = [
    'en',
    'en-AU',
    'en-GB',
    'en-IN',
    'de',
    'de-CH',
    'fr',
    'it',
    'es',
    'pt-BR',
    'sv',
    'ja',
    'ar-EG',
    'hi',
  ];
  const codes = ['AUD', 'USD', 'EUR', 'GBP', 'JPY', 'KWD', 'SEK', 'CHF', 'INR'].map((code) => currency(code));
  fc.assert(
    fc.property(
      fc.bigInt({ min: 1n, max: 999_999_999_999n }),
      fc.constantFrom(...common),
      fc.constantFrom(...codes),
      fc.constantFrom(...displays),
      (minor, locale, code, display) => {
        const { text, mark } = write({ minor, currency: code }, locale, display, exponentOf(code));
        expect(readAmount(text, { currency: code, decimalMark: mark })).toMatchObject({
          kind: 'read',
          money: { minor },
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('another currency’s code is never read as the fixed one', () => {
  fc.assert(
    fc.property(written, anyCurrency, ([amount, locale], other) => {
      fc.pre(other !== amount.currency);
      const { text, mark } = write(amount, locale, 'code', exponentOf(amount.currency));
      expect(readAmount<Currency>(text, { currency: other, decimalMark: mark }).kind).toBe('contradiction');
    }),
  );
});

test('answers for any text, and what it reads is above zero', () => {
  const soup = fc.string({
    unit: fc.constantFrom(..."0123456789.,' ٬٫-–$€¥AUDkr()١٢\u00a0\u202f\u200f%"),
    maxLength: 14,
  });
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), anyCurrency, (text, code) => {
      const reading = readAmount(text, { currency: code, decimalMark: null });
      if (reading.kind === 'read') expect(reading.money.minor).toBeGreaterThan(0n);
      if (reading.kind === 'ambiguous')
        for (const { minor } of reading.candidates) expect(minor).toBeGreaterThan(0n);
    }),
    { numRuns: 5000 },
  );
});

test('a known decimal mark only ever narrows what is possible without it', () => {
  const numbers = fc.string({ unit: fc.constantFrom(...'0123456789.,'), maxLength: 9 });
  fc.assert(
    fc.property(numbers, anyCurrency, fc.constantFrom('.', ','), (text, code, decimalMark) => {
      const known = readAmount(text, { currency: code, decimalMark });
      const free = readAmount(text, { currency: code, decimalMark: null });
      if (known.kind !== 'read') return;
      if (free.kind === 'ambiguous') expect(free.candidates).toContainEqual(known.money);
      else if (exponentOf(code) > 0) expect(free).toMatchObject({ kind: 'read', money: known.money });
    }),
    { numRuns: 5000 },
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
