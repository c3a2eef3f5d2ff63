import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';

import type { Currency } from '#core/money/currency';
import {
  addMoney,
  equalMoney,
  largestMinor,
  money,
  type Money,
  parseAmount,
  parseDecimal,
  sameMoney,
  toDecimal,
} from '#core/money/money';
import { anyCurrency, anyMoney, currency } from '#core/money/testing/arbitrary-money';
import { fail, ok } from '#core/result';
import { anyText } from '#core/text/testing/any-text';

const AUD = currency('AUD');
const GBP = currency('GBP');
const JPY = currency('JPY');
const KWD = currency('KWD');

test.each([
  [123450n, AUD, '1234.50'],
  [5n, AUD, '0.05'],
  [0n, AUD, '0.00'],
  [-5n, AUD, '-0.05'],
  [48000n, JPY, '48000'],
  [0n, JPY, '0'],
  [1n, KWD, '0.001'],
  [-5n, KWD, '-0.005'],
  [1234567n, KWD, '1234.567'],
  [largestMinor, AUD, '9999999999.99'],
])('%d minor units of %s cross a border as %s', (minor, code, decimal) => {
  expect(toDecimal(money(minor, code))).toBe(decimal);
});

test('what toDecimal writes, parseDecimal reads back, for every currency and size', () => {
  fc.assert(
    fc.property(anyMoney, (amount) => {
      expect(parseDecimal(toDecimal(amount), amount.currency)).toEqual(ok(amount));
    }),
  );
});

test('an amount to pay is what parseDecimal reads, but never zero', () => {
  const text = fc.oneof(anyMoney.map(toDecimal), anyText(20), fc.constantFrom('0', '0.00', '000', '0.0000'));
  fc.assert(
    fc.property(text, anyCurrency, (typed, code) => {
      const read = parseDecimal(typed, code);
      const isZero = read.ok && read.value.minor === 0n;
      expect(parseAmount(typed, code)).toEqual(isZero ? fail('zero') : read);
    }),
  );
});

test('no amount is the same as no amount, and as no other', () => {
  expect(sameMoney(null, null)).toBe(true);
  fc.assert(
    fc.property(anyMoney, anyMoney, (left, right) => {
      expect([sameMoney(left, null), sameMoney(null, left), sameMoney(left, { ...left })]).toEqual([
        false,
        false,
        true,
      ]);
      expect(sameMoney(left, right)).toBe(equalMoney(left, right));
    }),
  );
});

test('parseDecimal answers for any text, and an amount only for plain digits with at most one dot', () => {
  fc.assert(
    fc.property(anyText(20), anyCurrency, (text, code) => {
      expect(parseDecimal(text, code).ok && !/^\d+(\.\d+)?$/.test(text)).toBe(false);
    }),
  );
});

test.each([
  ['1234.5', AUD, ok(money(123450n, AUD))],
  ['1234.5000', AUD, ok(money(123450n, AUD))],
  ['0012', AUD, ok(money(1200n, AUD))],
  ['48000.00', JPY, ok(money(48000n, JPY))],
  ['1.234', KWD, ok(money(1234n, KWD))],
  ['0.1', KWD, ok(money(100n, KWD))],
  ['9999999999.99', AUD, ok(money(largestMinor, AUD))],
])('parseDecimal reads %s of %s', (text, code, expected) => {
  expect(parseDecimal(text, code)).toEqual(expected);
});

test.each([
  ['', AUD, 'not_a_number'],
  ['.', AUD, 'not_a_number'],
  ['.5', AUD, 'not_a_number'],
  ['5.', AUD, 'not_a_number'],
  ['-5', AUD, 'not_a_number'],
  ['+5', AUD, 'not_a_number'],
  ['1,234', AUD, 'not_a_number'],
  ['1e3', AUD, 'not_a_number'],
  ['0x10', AUD, 'not_a_number'],
  ['Infinity', AUD, 'not_a_number'],
  ['NaN', AUD, 'not_a_number'],
  [' 5', AUD, 'not_a_number'],
  ['5\n', AUD, 'not_a_number'],
  ['١٢', AUD, 'not_a_number'],
  ['9'.repeat(31), AUD, 'not_a_number'],
  ['1.005', AUD, 'too_many_decimals'],
  ['1.5', JPY, 'too_many_decimals'],
  ['1.2345', KWD, 'too_many_decimals'],
  ['10000000000.00', AUD, 'too_large'],
  ['9'.repeat(30), JPY, 'too_large'],
])('parseDecimal refuses %j of %s: %s', (text, code, failure) => {
  expect(parseDecimal(text, code)).toEqual(fail(failure));
});

test('amounts are equal when both the minor units and the currency are', () => {
  expect(equalMoney(money(1n, AUD), money(1n, AUD))).toBe(true);
  expect(equalMoney(money(1n, AUD), money(2n, AUD))).toBe(false);
  expect(equalMoney(money(1n, AUD), money(1n, GBP))).toBe(false);
});

test('a sum is exact where floating point is not', () => {
  expect(addMoney(money(9007199254740993n, AUD), money(1n, AUD)).minor).toBe(9007199254740994n);
  fc.assert(
    fc.property(anyMoney, anyMoney, (left, { minor }) => {
      expect(addMoney(left, money(minor, left.currency))).toEqual(money(left.minor + minor, left.currency));
    }),
  );
});

test('adding AUD to GBP does not compile, and is a bug where types cannot tell', () => {
  const aud = money(1n, AUD);
  const gbp = money(1n, GBP);
  expectTypeOf(aud).toEqualTypeOf<Money<Currency & 'AUD'>>();
  expectTypeOf(addMoney(aud, aud)).toEqualTypeOf<Money<Currency & 'AUD'>>();
  // @ts-expect-error two currencies have no sum
  expect(() => addMoney(aud, gbp)).toThrow(RangeError);
  expect(() => addMoney<Currency>(aud, gbp)).toThrow(RangeError);
});

test('neither a number nor an unchecked code is an amount', () => {
  // @ts-expect-error minor units are bigint
  expectTypeOf(money).toBeCallableWith(1.5, AUD);
  // @ts-expect-error a code goes through parseCurrency
  expectTypeOf(money).toBeCallableWith(1n, 'AUD');
  expectTypeOf(money(1n, AUD).minor).toEqualTypeOf<bigint>();
});
