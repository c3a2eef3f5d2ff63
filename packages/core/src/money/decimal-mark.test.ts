import { expect, test } from 'vitest';

import { decimalMarkOf } from '#core/money/decimal-mark';

test.each([
  ['en-AU', '.'],
  ['ja', '.'],
  ['de', ','],
  ['de-CH', '.'],
  ['fr-CA', ','],
  ['fr-CH', '.'],
  ['en-SE', ','],
  ['pt-BR', ','],
  ['fa', null],
  ['ar-EG', null],
])('the decimal mark of %s is %s', (locale, mark) => {
  expect(decimalMarkOf(locale)).toBe(mark);
});

test('a malformed locale is the caller’s bug', () => {
  expect(() => decimalMarkOf('not a locale')).toThrow(RangeError);
});
