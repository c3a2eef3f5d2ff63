import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { limitRule, limits } from '#api/graphql/limits';

const schema = buildSchema('type Query { again: Query!, one: Int }');
const errors = (document: string) =>
  validate(schema, parse(document), [limitRule]).map(({ message }) => message);
const nested = (depth: number) => `${'again{'.repeat(depth - 1)}one${'}'.repeat(depth - 1)}`;
const aliases = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: one`).join(' ');

test('a document at the limit of depth passes, one deeper is refused', () => {
  expect(errors(`{${nested(limits.depth)}}`)).toEqual([]);
  expect(errors(`{${nested(limits.depth + 1)}}`)).toHaveLength(1);
});

test('fragments are counted wherever they are spread', () => {
  const doubling = Array.from(
    { length: 12 },
    (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
  ).join(' ');
  expect(errors(`{ again { ...F0 } } ${doubling} fragment F12 on Query { one }`)).toEqual([
    expect.stringContaining('fields'),
  ]);
});

test('a fragment inside itself ends', () => {
  expect(errors('{ ...F } fragment F on Query { again { ...F } }')).toEqual([]);
});

test('many aliases and many root fields are refused', () => {
  expect(errors(`{ again { ${aliases(limits.aliases + 1)} } }`)).toEqual([
    expect.stringContaining('aliases'),
  ]);
  const tooMany = aliases(limits.rootFields + 1);
  for (const document of [
    `{ ${tooMany} }`,
    `{ ... { ${tooMany} } }`,
    `{ ...F } fragment F on Query { ${tooMany} }`,
  ])
    expect(errors(document)).toEqual([expect.stringContaining('root')]);
});
