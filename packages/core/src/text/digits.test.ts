import { expect, test } from 'vitest';

import { hasDigitsOfOneScript, toAsciiDigits } from '#core/text/digits';

test('reads the ten digits of every numbering system that the engine knows', () => {
  const wrong = Intl.supportedValuesOf('numberingSystem').filter((system) => {
    const digits = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9876543210);
    return /^\p{Nd}+$/u.test(digits) && toAsciiDigits(digits) !== '9876543210';
  });
  expect(wrong).toEqual([]);
});

test('reads every decimal digit of Unicode as zero to nine, ten of each script in order', () => {
  const digits = Array.from({ length: 0x110000 }, (_, codePoint) => codePoint)
    .filter((codePoint) => codePoint < 0xd800 || codePoint > 0xdfff)
    .map((codePoint) => String.fromCodePoint(codePoint))
    .filter((character) => /^\p{Nd}$/u.test(character));
  expect(toAsciiDigits(digits.join(''))).toBe('0123456789'.repeat(digits.length / 10));
});

test.each([
  ['INV-١٢٣/۴۵', 'INV-123/45'],
  ['１２', '12'],
  ['𝟙𝟚', '12'],
  ['1² ½ ① Ⅷ 八', '1² ½ ① Ⅷ 八'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(toAsciiDigits(text)).toBe(expected);
});

test.each([
  ['123', true],
  ['١٢٣', true],
  ['no digits', true],
  ['1٢3', false],
  ['١۲', false],
  ['1２', false],
])('%j has digits of one script: %s', (text, expected) => {
  expect(hasDigitsOfOneScript(text)).toBe(expected);
});
