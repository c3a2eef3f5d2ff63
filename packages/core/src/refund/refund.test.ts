import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Refund, refundableOf, refundedOf, refundingOf } from '#core/refund/refund';
import { isHeld, isRefundUnderWay, refundStates } from '#core/refund/refund-transitions';
import { aCapturedPayment, amountOf, aRefund } from '#core/testing/builders';

const payment = aCapturedPayment();
const anyRefund: fc.Arbitrary<Refund> = fc
  .tuple(fc.bigInt({ min: 1n, max: 200_000n }), fc.constantFrom(...refundStates))
  .map(([minor, state]) => aRefund(payment, { amount: amountOf(minor), state }));
const anyRefunds = fc.array(anyRefund, { maxLength: 8 });
const captured = payment.terms.amount;

test('what went back and what is on its way are what is held, and never overlap', () => {
  fc.assert(
    fc.property(anyRefunds, (refunds) => {
      const held = refunds.filter(({ state }) => isHeld(state));
      const sum = held.reduce((total, { amount }) => total + amount.minor, 0n);
      expect(refundedOf(refunds, captured).minor + refundingOf(refunds, captured).minor).toBe(sum);
    }),
  );
});

test('refundable and held make up the capture, unless the dashboard overtook us', () => {
  fc.assert(
    fc.property(anyRefunds, (refunds) => {
      const held = refundedOf(refunds, captured).minor + refundingOf(refunds, captured).minor;
      const left = refundableOf(captured, refunds).minor;
      expect(left).toBe(held > captured.minor ? 0n : captured.minor - held);
      expect(left >= 0n && left <= captured.minor).toBe(true);
    }),
  );
});

test('a further refund never makes more refundable, and its end without money gives back exactly its amount', () => {
  fc.assert(
    fc.property(
      anyRefunds,
      fc.bigInt({ min: 1n, max: 100_000n }),
      fc.constantFrom(...(['declined', 'lapsed', 'failed'] as const)),
      (refunds, minor, end) => {
        const before = refundableOf(captured, refunds).minor;
        const one = aRefund(payment, { amount: amountOf(minor), state: 'requested' });
        const during = refundableOf(captured, [...refunds, one]).minor;
        expect(during <= before).toBe(true);
        expect(refundableOf(captured, [...refunds, { ...one, state: end }]).minor).toBe(before);
      },
    ),
  );
});

test('the order of refunds says nothing', () => {
  fc.assert(
    fc.property(anyRefunds, (refunds) => {
      const turned = refunds.toReversed();
      for (const of of [refundedOf, refundingOf]) expect(of(turned, captured)).toEqual(of(refunds, captured));
      expect(refundableOf(captured, turned)).toEqual(refundableOf(captured, refunds));
    }),
  );
});

test.each(refundStates)('an amount that is %s counts in one place at most', (state) => {
  const refunds = [aRefund(payment, { state, amount: amountOf(100n) })];
  const [back, onItsWay, left] = [
    refundedOf(refunds, captured).minor,
    refundingOf(refunds, captured).minor,
    refundableOf(captured, refunds).minor,
  ];
  expect(back).toBe(state === 'succeeded' ? 100n : 0n);
  expect(onItsWay).toBe(isRefundUnderWay(state) ? 100n : 0n);
  expect(left).toBe(captured.minor - back - onItsWay);
});

test('without refunds all of it is left, in the currency of the capture', () => {
  const yen = amountOf(48_000n, 'JPY');
  expect(refundableOf(yen, [])).toEqual(yen);
  expect(refundedOf([], yen)).toEqual(amountOf(0n, 'JPY'));
  expect(refundingOf([], yen)).toEqual(amountOf(0n, 'JPY'));
});
