import { expect, test } from 'vitest';
import { parseAttemptReference } from '#core/payment/attempt-reference';
import {
  paymentIdOfRefund,
  parseRefundReference,
  refundNumberOf,
  refundReference,
} from '#core/refund/refund-reference';
import { aPayment } from '#core/testing/builders';

const { id } = aPayment();

test('a reference names its payment and its number, and reads back', () => {
  const reference = refundReference(id, 12);
  expect(reference).toBe(`${id}-r12`);
  expect(parseRefundReference(reference)).toBe(reference);
  expect(paymentIdOfRefund(reference)).toBe(id);
  expect(refundNumberOf(reference)).toBe(12);
});

test('an attempt and a refund are never taken for one another', () => {
  expect(parseAttemptReference(refundReference(id, 1))).toBeNull();
  expect(parseRefundReference(`${id}-1`)).toBeNull();
});

test.each([
  '',
  id,
  `${id}-r`,
  `${id}-r0`,
  `${id}-r01`,
  `${id}-r123456`,
  `x${id}-r1`,
  `${id}-r1 `,
  'pay_x-r1',
])('refuses %j', (text) => {
  expect(parseRefundReference(text)).toBeNull();
});
