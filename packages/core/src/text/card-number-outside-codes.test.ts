import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containsCardNumber, containsCardNumberOutsideCodes } from '#core/text/card-number';

const card = fc.constantFrom('4242424242424242', '5555555555554444', '378282246310005', '6011111111111117');
const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'.split('')), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const words = fc.array(fc.constantFrom('please', 'charge', 'my', 'Visa', 'thanks,', '-'), { maxLength: 5 });

test('in text of people it finds what the closer look finds', () => {
  fc.assert(
    fc.property(words, card, words, (before, number, after) => {
      const text = [...before, number, ...after].join(' ');
      expect(containsCardNumber(text)).toBe(true);
      expect(containsCardNumberOutsideCodes(text)).toBe(true);
    }),
  );
});

test('it never finds more than the closer look', () => {
  fc.assert(
    fc.property(fc.oneof(hex(40), fc.string(), fc.uuid()), (text) => {
      expect(!containsCardNumberOutsideCodes(text) || containsCardNumber(text)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('random codes are no card numbers, whatever digits they happen to hold', () => {
  fc.assert(
    fc.property(hex(16), card, hex(16), (before, number, after) => {
      expect(containsCardNumberOutsideCodes(`${before}a${number}b${after}`)).toBe(false);
    }),
  );
  for (const code of ['tok_a4242424242424242b', 'a4242424242424242bcdef0123456789'])
    expect(containsCardNumberOutsideCodes(code)).toBe(false);
});

test.each([
  '4242424242424242',
  '4242-4242-4242-4242',
  '4242_4242_4242_4242',
  'order-4242424242424242-1',
  'my-card-is-4242-4242-4242-4242',
  'x4242424242424242x',
])('a number that stands by itself is found in %s', (text) => {
  expect(containsCardNumberOutsideCodes(text)).toBe(true);
});

test('a UUID is a code as a whole; a UUID in a sentence is text', () => {
  const uuid = '42424242-4242-4242-8000-000000000000';
  expect(containsCardNumberOutsideCodes(uuid)).toBe(false);
  expect(containsCardNumberOutsideCodes(`pay ${uuid} or 4242 4242 4242 4242`)).toBe(true);
});
