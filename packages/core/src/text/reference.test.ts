import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestReference, parseReference } from '#core/text/reference';
import { anyText } from '#core/text/testing/any-text';

test.each(['INV-1001', 'Studio visit, 2 June', '№ 7', '請求書 12', 'x'.repeat(longestReference)])(
  '%s is a reference as it is',
  (text) => {
    expect(parseReference(text)).toEqual({ ok: true, value: text });
  },
);

test.each([
  ['', 'empty'],
  [' \u00a0 ', 'empty'],
  ['\u200b', 'empty'],
  ['x'.repeat(longestReference + 1), 'too_long'],
  ['a\nb', 'control_characters'],
  ['a\u202eb', 'control_characters'],
  ['4242 4242 4242 4242', 'card_number'],
  ['INV-1 ４２４２４２４２４２４２４２４２', 'card_number'],
])('%j is refused: %s', (text, why) => {
  expect(parseReference(text)).toEqual({ ok: false, error: why });
});

test('a reference is read once: what passed the door passes it again unchanged', () => {
  fc.assert(
    fc.property(anyText(120), (text) => {
      const first = parseReference(text);
      if (!first.ok) return;
      expect(parseReference(first.value)).toEqual(first);
      expect(Array.from(first.value).length).toBeLessThanOrEqual(longestReference);
      expect(first.value).toBe(first.value.trim());
    }),
  );
});
