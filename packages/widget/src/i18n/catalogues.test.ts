import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageNames } from '@artspay/core/text/language';
import { expect, test } from 'vitest';
import { allOutcomeWords, allWords } from '../server/all-words.ts';

const source = join(import.meta.dirname, '..');

type Sentence = { readonly path: string; readonly say: string | ((...values: unknown[]) => unknown) };

const isFunction = (value: unknown): value is (...values: unknown[]) => unknown =>
  typeof value === 'function';

/** Every sentence of a catalogue, by the path to it. */
const sentencesOf = (value: unknown, path = ''): readonly Sentence[] => {
  if (typeof value === 'string' || isFunction(value)) return [{ path, say: value }];
  return Object.entries(value ?? {}).flatMap(([name, inner]) =>
    sentencesOf(inner, path === '' ? name : `${path}.${name}`),
  );
};

/** Said with values that can be recognised; a count is a number. */
const said = ({ path, say }: Sentence, values: readonly string[]): string => {
  if (typeof say === 'string') return say;
  return path === 'closedSpentText' ? [say(7, ...values)].join() : [say(...values)].flat().join(' ');
};

const marks = ['⟦0⟧', '⟦1⟧', '⟦2⟧'];
const markedIn = (sentence: Sentence): readonly string[] => {
  const text = said(sentence, marks);
  return marks.filter((mark) => text.includes(mark));
};

const values = (sentences: readonly Sentence[]) => sentences.map((one) => [one.path, markedIn(one)]);

const languages = Object.keys(languageNames).flatMap((language) =>
  Object.entries(allWords).flatMap(([name, words]) =>
    name === language ? [[language, words] as const] : [],
  ),
);
const outcomes = new Map<string, object>(Object.entries(allOutcomeWords));
const all = (language: string, words: object): readonly Sentence[] => [
  ...sentencesOf(words),
  ...sentencesOf(outcomes.get(language)),
];
const english = all('en', allWords.en);

test.each(languages)('%s says every sentence of English, with the same values in it', (language, words) => {
  expect(values(all(language, words))).toEqual(values(english));
});

test.each(languages)('%s says in its own words what English says', (language, words) => {
  const same = all(language, words).filter(
    (one, index) =>
      language !== 'en' && english[index] !== undefined && said(one, marks) === said(english[index], marks),
  );
  const shared = new Set(['dir', 'cardExpiry', 'cardCvc', 'test', 'declined']);
  expect(same.filter(({ path, say }) => !shared.has(path) && String(say).length > 12)).toEqual([]);
});

test.each(languages.filter(([, { dir }]) => dir === 'rtl'))(
  'in %s, what is put into a sentence keeps its own direction',
  (language, words) => {
    for (const sentence of all(language, words)) {
      const text = said(sentence, marks);
      for (const mark of markedIn(sentence)) expect(text).toContain(`\u2068${mark}\u2069`);
    }
  },
);

const spent = (times: number) => [
  allOutcomeWords.ar.closedSpentText(times, String(times), 'x'),
  allOutcomeWords.he.closedSpentText(times, String(times), 'x'),
];

test('languages with a dual and more plurals use them', () => {
  expect(spent(2).join(' ')).not.toContain('2');
  expect(spent(7)[0]).toContain('دفعات');
  expect(spent(20)[0]).toContain('دفعة،');
  expect(spent(20)[1]).toContain('20');
});

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) =>
      file.endsWith('.ts') && !file.includes('test') && !/^i18n\/[a-z]{2}(-outcomes)?\.ts$/.test(file),
  )
  .map((file) => readFileSync(join(source, file), 'utf8'))
  .join('\n');

test('no sentence is left that nobody reads', () => {
  const unread = english
    .map(({ path }) => path.split('.')[0] ?? '')
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(code));
  expect(unread).toEqual([]);
});

test('no style names a side: what stands on the left stands on the right in Arabic', () => {
  const sheets = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.css$|\.styles\.ts$/.test(file),
  );
  expect(sheets.length).toBeGreaterThan(3);
  const physical =
    /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin)-(?:left|right)[\w-]*|left|right|float|text-align:\s*(?:left|right))\s*:|text-align:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius/;
  for (const file of sheets)
    expect({ file, side: physical.exec(readFileSync(join(source, file), 'utf8'))?.[0] }).toEqual({ file });
});
