import { expect, test } from 'vitest';
import { attemptReference, parseAttemptReference, paymentIdOf } from '#core/payment/attempt-reference';
import { aPayment } from '#core/testing/builders';

const { id } = aPayment();

test('a reference names its payment and its number, and reads back', () => {
  const reference = attemptReference(id, 12);
  expect(reference).toBe(`${id}-12`);
  expect(parseAttemptReference(reference)).toBe(reference);
  expect(paymentIdOf(reference)).toBe(id);
});

test.each([
  '',
  id,
  `${id}-`,
  `${id}-0`,
  `${id}-01`,
  `${id}-123456`,
  `x${id}-1`,
  `${id}-1 `,
  `${id}-1\n`,
  'pay_x-1',
])('refuses %j', (text) => {
  expect(parseAttemptReference(text)).toBeNull();
});
