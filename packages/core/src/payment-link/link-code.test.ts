import fc from 'fast-check';
import { expect, test } from 'vitest';

import { createLinkCode, parseLinkCode } from '#core/payment-link/link-code';

const tenBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });

test('a code has 16 characters', () => {
  expect(createLinkCode(new Uint8Array(10))).toBe('0000000000000000');
  expect(createLinkCode(new Uint8Array(10).fill(255))).toBe('zzzzzzzzzzzzzzzz');
});

test('what createLinkCode makes, parseLinkCode takes, in capitals too', () => {
  fc.assert(
    fc.property(tenBytes, (random) => {
      const code = createLinkCode(random);
      expect(parseLinkCode(code)).toBe(code);
      expect(parseLinkCode(code.toUpperCase())).toBe(code);
    }),
  );
});

test('each of 80 random bits makes another code', () => {
  const codes = Array.from({ length: 80 }, (_, bit) =>
    createLinkCode(new Uint8Array(10).fill(1 << (bit & 7), bit >> 3, (bit >> 3) + 1)),
  );
  expect(new Set(codes).size).toBe(80);
});

test('a code copied by hand is read: O is 0, I and L are 1', () => {
  expect(parseLinkCode('OoIiLl0123456789')).toBe('0011110123456789');
});

test.each([
  '',
  '000000000000000',
  '00000000000000000',
  '000000000000000u',
  '000000000000000-',
  ' 0000000000000000',
  '0000000000000000\n',
  '００００００００００００００００',
  "' or 1=1 -- 0000",
  '../../etc/passwd',
  '0000000000000\u0000\u0000\u0000',
  '\u212a000000000000000',
])('refuses %j', (text) => {
  expect(parseLinkCode(text)).toBeNull();
});
