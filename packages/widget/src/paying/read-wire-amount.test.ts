import { fail, ok } from '@artspay/core/result';
import { expect, test } from 'vitest';
import { readWireAmount } from './read-wire-amount.ts';

const aud = (amount: string) => ({ amount, currency: 'AUD' });
const limits = { minimum: aud('5.00'), maximum: aud('1000.00'), suggested: [] };

test.each([
  ['5', ok(aud('5.00'))],
  ['4.99', fail('below_minimum')],
  ['1,000', ok(aud('1000.00'))],
  ['1000.01', fail('above_maximum')],
  ['', fail('empty')],
  ['12x', fail('unreadable')],
])('%j between A$5.00 and A$1,000.00', (typed, expected) => {
  expect(readWireAmount(typed, 'AUD', 'en', limits)).toEqual(expected);
});

test('without limits every amount is read, and one limit alone is kept to', () => {
  expect(readWireAmount('0.01', 'AUD', 'en')).toEqual(ok(aud('0.01')));
  expect(readWireAmount('0.01', 'AUD', 'en', { ...limits, minimum: null })).toEqual(ok(aud('0.01')));
  expect(readWireAmount('5000.00', 'AUD', 'en', { ...limits, maximum: null })).toEqual(ok(aud('5000.00')));
});

test('an amount is taken exactly when it lies within the limits', () => {
  for (const cents of [1, 499, 500, 501, 99_999, 100_000, 100_001, 200_000]) {
    const typed = (cents / 100).toFixed(2);
    expect(readWireAmount(typed, 'AUD', 'en', limits).ok).toBe(cents >= 500 && cents <= 100_000);
  }
});
