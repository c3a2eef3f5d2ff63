import fc from 'fast-check';
import { expect, test } from 'vitest';

import { alphabet, randomText } from '#core/id/random-text';

test('the alphabet has 32 characters of which no two look alike', () => {
  expect(new Set(alphabet).size).toBe(32);
  expect(alphabet).toMatch(/^[0-9a-z]+$/);
  expect(alphabet).not.toMatch(/[ilou]/);
});

test('every random bit counts: texts are equal only when the bytes are', () => {
  const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(tenBytes, tenBytes, (left, right) => {
      expect(randomText(16, left) === randomText(16, right)).toBe(left.join() === right.join());
    }),
  );
});

test('has the length asked for, in the alphabet', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 10, maxLength: 40 }),
      fc.integer({ min: 1, max: 16 }),
      (random, length) => {
        expect(randomText(length, random)).toMatch(new RegExp(`^[${alphabet}]{${length}}$`));
      },
    ),
  );
});

test('too little randomness is a bug, not a weak text', () => {
  expect(() => randomText(16, new Uint8Array(9))).toThrow(RangeError);
  expect(() => randomText(12, new Uint8Array(7))).toThrow(RangeError);
});
