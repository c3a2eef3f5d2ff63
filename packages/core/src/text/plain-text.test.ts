import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fail, ok } from '#core/result';
import { parsePlainText } from '#core/text/plain-text';
import { longestReference, parseReference } from '#core/text/reference';
import { anyText } from '#core/text/testing/any-text';

test.each([
  ['INV-1001', 'INV-1001'],
  ['  INV 1001\n', 'INV 1001'],
  ['\u00a0A#1/2 & "B" <i>\ufeff', 'A#1/2 & "B" <i>'],
  ['Cafe\u0301', 'Café'],
  ['画廊 ١٢', '画廊 ١٢'],
  ['می‌خواهم', 'می‌خواهم'],
  ['👩‍🎨', '👩‍🎨'],
  ['-', '-'],
  ["'; DROP TABLE payments; --", "'; DROP TABLE payments; --"],
])('keeps %j as %j', (text, kept) => {
  expect(parsePlainText(text, 60)).toEqual(ok(kept));
});

test.each([
  ['', 'empty'],
  [' \n\t ', 'empty'],
  ['\u200b\u200d', 'empty'],
  ['\u00ad', 'empty'],
  ['two\nlines', 'control_characters'],
  ['tab\there', 'control_characters'],
  ['nul\u0000', 'control_characters'],
  ['escape\u001b[31m', 'control_characters'],
  ['c1\u0085x', 'control_characters'],
  ['line\u2028separator', 'control_characters'],
  ['half \ud800', 'control_characters'],
  ['paid\u202e00.001', 'control_characters'],
  ['a\u2066b', 'control_characters'],
  ['12345678901', 'too_long'],
  ['4242 4242 4242 4242', 'too_long'],
])('refuses %j: %s', (text, failure) => {
  expect(parsePlainText(text, 10)).toEqual(fail(failure));
});

test('refuses a card number', () => {
  expect(parsePlainText('my card 4242 4242 4242 4242', 60)).toEqual(fail('card_number'));
});

test('counts characters, not their halves, after trimming and composing', () => {
  expect(parsePlainText('🎨🎨', 2)).toEqual(ok('🎨🎨'));
  expect(parsePlainText(' e\u0301e\u0301 ', 2)).toEqual(ok('éé'));
  expect(parsePlainText('🎨🎨🎨', 2)).toEqual(fail('too_long'));
});

const hostile = anyText(40);

test('what was kept is kept unchanged when it is parsed again', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = parsePlainText(text, 30);
      expect(once.ok ? parsePlainText(once.value, 30) : once).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

const keeps = (text: string): boolean =>
  !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text) &&
  text.length > 0 &&
  Array.from(text).length <= 30 &&
  new TextDecoder().decode(new TextEncoder().encode(text)) === text;

test('what is kept is one line without controls, within its length, and can be stored as UTF-8', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const parsed = parsePlainText(text, 30);
      expect(!parsed.ok || keeps(parsed.value)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a reference has at most 100 characters', () => {
  expect(parseReference('x'.repeat(longestReference)).ok).toBe(true);
  expect(parseReference('x'.repeat(longestReference + 1))).toEqual(fail('too_long'));
});
