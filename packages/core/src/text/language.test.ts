import { expect, test } from 'vitest';
import { chooseLocale, languageNames, languageOf, localeToKeep, localesAccepted } from '#core/text/language';

test.each([
  [['de-CH', 'fr'], 'de-CH'],
  [['sv-SE', 'de;q=1', 'it'], 'it'],
  [['sv-SE'], 'sv-SE'],
  [['zh-TW'], 'zh-TW'],
  [['iw'], 'he'],
  [['en-u-nu-thai'], 'en'],
  [['__proto__', '%00', '', 'x'.repeat(2000), 'pt-PT'], 'pt-PT'],
  [['constructor', 'toString'], 'tostring'],
  [[], 'en'],
])('of the wishes %j, %s is kept', (wishes, locale) => {
  expect(chooseLocale(wishes)).toBe(locale);
});

test('of a wish only language and region are kept', () => {
  expect(
    ['de', 'de-CH', 'zh-Hans-CN', 'de-42424242', 'sv-SE', 'no locale', ''].map((wish) => localeToKeep(wish)),
  ).toEqual(['de', 'de-CH', 'zh-CN', 'de', 'sv-SE', 'en', 'en']);
});

test('a locale is answered in its language, whatever its region or script, or in none', () => {
  expect(['pt-PT', 'zh-Hant-HK', 'ar-EG', 'sv', 'tostring', 'constructor', ''].map(languageOf)).toEqual([
    'pt',
    'zh',
    'ar',
    null,
    null,
    null,
    null,
  ]);
});

test('each language is called by its own name', () => {
  const { zh: _, ...names } = languageNames;
  const strange = Object.entries(names).filter(([language, name]) => {
    const own = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? '';
    return !name.toLowerCase().includes(own.toLowerCase());
  });
  expect(strange).toEqual([]);
});

test.each([
  ['fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5', ['fr-CH', 'fr', 'en', 'de', '*']],
  ['en;q=0.1,ja', ['ja', 'en']],
  ['en;q=0,he;Q=0.5', ['he']],
  ['%00,,;;q=', ['%00', '', '']],
  ['', ['']],
])('%s is read in the order in which it is wanted', (header, locales) => {
  expect(localesAccepted(header)).toEqual(locales);
});
