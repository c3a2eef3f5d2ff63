import fc from 'fast-check';
import { expect, test } from 'vitest';

import { formatMoney } from '#core/money/format-money';
import { largestMinor, money } from '#core/money/money';
import { anyMoney, currency } from '#core/money/testing/arbitrary-money';
import { toAsciiDigits } from '#core/text/digits';

/** No-break and narrow no-break spaces are as good as a space to a reader of this file. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const format = (minor: bigint, code: string, locale: string): string =>
  plain(formatMoney(money(minor, currency(code)), locale).full);

test('has the amount, and the code to stand behind it', () => {
  expect(formatMoney(money(123450n, currency('AUD')), 'en')).toEqual({
    text: 'A$1,234.50',
    code: 'AUD',
    full: 'A$1,234.50\u00a0AUD',
  });
});

test.each([
  ['AUD', 'en-AU', 'A$1,234.50 AUD'],
  ['USD', 'en-US', 'US$1,234.50 USD'],
  ['USD', 'de', '1.234,50 US$ USD'],
  ['AUD', 'de', '1.234,50 AU$ AUD'],
  ['AUD', 'fr', '1 234,50 $AU AUD'],
  ['CAD', 'fr-CA', '1 234,50 CA$ CAD'],
  ['NZD', 'en-NZ', 'NZ$1,234.50 NZD'],
  ['SGD', 'en-SG', 'SGD 1,234.50'],
  ['SEK', 'sv', '1 234,50 SEK'],
  ['DKK', 'da', '1.234,50 DKK'],
  ['CNY', 'zh', 'CN¥1,234.50 CNY'],
  ['GBP', 'en-GB', '£1,234.50 GBP'],
  ['EUR', 'de', '1.234,50 € EUR'],
  ['CHF', 'de-CH', 'CHF 1’234.50'],
  ['INR', 'en-IN', '₹1,234.50 INR'],
])('a sign that several currencies share never stands alone: %s in %s', (code, locale, text) => {
  expect(format(123450n, code, locale).replaceAll("'", '’')).toBe(text);
});

test.each([
  ['JPY', 48000n, 'ja', 'JP¥48,000 JPY'],
  ['KWD', 1234567n, 'en', 'KWD 1,234.567'],
  ['IQD', 1234567n, 'en', 'IQD 1,234.567'],
  ['HUF', 123450n, 'en', 'HUF 1,234.50'],
  ['AUD', -5n, 'en', '-A$0.05 AUD'],
])('writes the decimals of ISO 4217: %s', (code, minor, locale, text) => {
  expect(format(minor, code, locale)).toBe(text);
});

test('writes in the digits and the direction of the reader', () => {
  expect(format(123450n, 'AUD', 'ar-EG')).toBe('\u200f١٬٢٣٤٫٥٠ \u2066AU$\u2069 AUD');
  expect(format(12345678n, 'INR', 'hi')).toBe('₹1,23,456.78 INR');
});

test.each([
  ['AUD', 'ar', '\u200f1,234.50 \u2066AU$\u2069 AUD'],
  ['AUD', 'he', '\u200f1,234.50 \u200f\u2066A$\u2069 AUD'],
  ['USD', 'he', '\u200f1,234.50 \u200f\u2066US$\u2069 USD'],
  ['EUR', 'he', '\u200f1,234.50 \u200f€ EUR'],
  ['SEK', 'ar', '\u200f1,234.50 SEK'],
  ['AED', 'ar', '\u200f1,234.50 د.إ.\u200f AED'],
])('a sign of letters and a neutral keeps its order from right to left: %s in %s', (code, locale, text) => {
  expect(format(123450n, code, locale)).toBe(text);
});

test('is exact up to the largest amount and beyond what a Number holds', () => {
  expect(format(largestMinor, 'AUD', 'en')).toBe('A$9,999,999,999.99 AUD');
  expect(format(900719925474099301n, 'AUD', 'en')).toBe('A$9,007,199,254,740,993.01 AUD');
});

test('loses no digit, in any locale', () => {
  const locales = fc.constantFrom('en', 'en-AU', 'de', 'fr', 'sv', 'hi', 'ar-EG', 'fa', 'ja', 'pt-BR', 'he');
  fc.assert(
    fc.property(anyMoney, locales, (amount, locale) => {
      const digits = toAsciiDigits(formatMoney(amount, locale).text).replaceAll(/\D/g, '');
      expect(BigInt(digits)).toBe(amount.minor);
    }),
  );
});

test('every amount names its currency by its code', () => {
  fc.assert(
    fc.property(anyMoney, fc.constantFrom('en', 'en-AU', 'sv', 'es-MX', 'ja', 'ar'), (amount, locale) => {
      const { text, code, full } = formatMoney(amount, locale);
      expect(full).toContain(amount.currency);
      expect(code === null ? text : `${text}\u00a0${code}`).toBe(full);
    }),
  );
});

test('a malformed locale is the caller’s bug', () => {
  expect(() => formatMoney(money(1n, currency('AUD')), 'en_AU!')).toThrow(RangeError);
});
