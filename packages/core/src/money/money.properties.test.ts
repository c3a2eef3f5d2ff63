import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exponentOf } from '#core/money/exponent';
import { addMoney, equalMoney, largestMinor, money, parseDecimal, toDecimal } from '#core/money/money';
import { anyCurrency, anyMoney } from '#core/money/testing/arbitrary-money';

const anyPair = fc
  .tuple(fc.bigInt({ min: 0n, max: largestMinor }), fc.bigInt({ min: 0n, max: largestMinor }), anyCurrency)
  .map(([left, right, currency]) => [money(left, currency), money(right, currency)] as const);

test('an amount crosses a border and comes back, to the last minor unit', () => {
  fc.assert(
    fc.property(anyMoney, (amount) => {
      expect(parseDecimal(toDecimal(amount), amount.currency)).toEqual({ ok: true, value: amount });
    }),
  );
});

test('a decimal has exactly as many decimals as its currency', () => {
  fc.assert(
    fc.property(anyMoney, (amount) => {
      const [, fraction = ''] = toDecimal(amount).split('.');
      expect(fraction.length).toBe(exponentOf(amount.currency));
    }),
  );
});

test('two amounts are equal exactly when their decimals are', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      expect(equalMoney(left, right)).toBe(toDecimal(left) === toDecimal(right));
      expect(equalMoney(left, { ...left })).toBe(true);
    }),
  );
});

test('a sum does not depend on the order, and nothing is lost in it', () => {
  fc.assert(
    fc.property(anyPair, ([left, right]) => {
      const sum = addMoney(left, right);
      expect(sum).toEqual(addMoney(right, left));
      expect(sum.minor - right.minor).toBe(left.minor);
    }),
  );
});

test('a sum of cents is exact where floating point is not', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 99n }), { maxLength: 200 }),
      anyCurrency,
      (cents, currency) => {
        const sum = cents.reduce(
          (total, minor) => addMoney(total, money(minor, currency)),
          money(0n, currency),
        );
        expect(sum.minor).toBe(cents.reduce((total, minor) => total + minor, 0n));
      },
    ),
  );
});

test('trailing zeros change nothing; one more digit that counts is refused', () => {
  fc.assert(
    fc.property(anyMoney, fc.integer({ min: 1, max: 9 }), (amount, digit) => {
      const decimal = toDecimal(amount);
      const dotted = decimal.includes('.') ? decimal : `${decimal}.`;
      expect(parseDecimal(`${dotted}000`, amount.currency)).toEqual({ ok: true, value: amount });
      expect(parseDecimal(`${dotted}${digit}`, amount.currency)).toEqual({
        ok: false,
        error: 'too_many_decimals',
      });
    }),
  );
});

test('nothing above twelve digits of minor units is an amount, in any currency', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: largestMinor + 1n, max: largestMinor * 1000n }),
      anyCurrency,
      (minor, currency) => {
        expect(parseDecimal(toDecimal(money(minor, currency)), currency)).toEqual({
          ok: false,
          error: 'too_large',
        });
      },
    ),
  );
});
