import { languageNames } from '@artspay/core/text/language';
import { expect, test } from 'vitest';
import { receiptLanguage } from '#api/text/receipt/receipt-language';

const sentences = (locale: string): readonly (readonly [string, string])[] =>
  Object.entries(receiptLanguage(locale).words).flatMap(([key, sentence]) => {
    if (typeof sentence === 'object')
      return Object.entries(sentence).map(([of, text]) => [of, text] as const);
    return [[key, typeof sentence === 'string' ? sentence : sentence('FIRST', 'SECOND')] as const];
  });

const values = (text: string): readonly string[] =>
  [...text.matchAll(/FIRST|SECOND/g)].map(String).toSorted();

const english = sentences('en');
const others = Object.keys(languageNames).filter((language) => language !== 'en');

test.each(others)('a receipt in %s says each value that English says, in words of its own', (language) => {
  const said = new Set(sentences(language).map(([, text]) => text));
  // Short words are the same in some languages: `Test`, `Date`.
  expect(english.filter(([, text]) => text.length > 30 && said.has(text))).toEqual([]);
  for (const [index, [key, text]] of sentences(language).entries()) {
    expect([key, values(text)]).toEqual([key, values(english[index]?.[1] ?? '')]);
  }
});

test('amounts are written as the reader is used to, also where the words are English', () => {
  expect(receiptLanguage('de-CH')).toMatchObject({ words: { lang: 'de' }, locale: 'de-CH' });
  expect(receiptLanguage('en')).toMatchObject({ words: { lang: 'en' }, locale: 'en-AU' });
  expect(receiptLanguage('pt')).toMatchObject({ words: { lang: 'pt-BR' }, locale: 'pt-BR' });
  expect(receiptLanguage('sv-SE')).toMatchObject({ words: { lang: 'en' }, locale: 'sv-SE' });
});
