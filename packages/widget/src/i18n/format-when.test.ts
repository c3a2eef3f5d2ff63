import { expect, test } from 'vitest';
import { formatUntil, formatWhen, textLocale } from './format-when.ts';

const expiry = { at: '2026-12-24T06:00:00Z', timeZone: 'Australia/Sydney' };

test.each([
  ['en-GB', 'Sydney'],
  ['de-DE', 'Sydney'],
  ['ja-JP', 'シドニー'],
  ['ar', 'سيدني'],
  ['he', 'סידני'],
])('in %s the zone of an expiry has its name: %s', (locale, name) => {
  expect(formatUntil(expiry, locale)).toContain(name);
  expect(formatUntil(expiry, locale)).toMatch(/2026|٢٠٢٦/);
});

test('dates are those of the statement, whatever calendar a region uses', () => {
  for (const locale of ['ar-SA', 'fa-IR', 'th-TH'])
    expect(formatWhen(expiry.at, `${locale}-u-nu-latn`, 'server')).toContain('2026');
});

test('a date stands in the language of its sentence; its region counts only there', () => {
  expect(textLocale({ locale: 'de-AT', words: { lang: 'de' } })).toBe('de-AT');
  expect(textLocale({ locale: 'sv-SE', words: { lang: 'en' } })).toBe('en');
});
