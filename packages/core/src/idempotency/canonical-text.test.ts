import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalText } from '#core/idempotency/canonical-text';

/** What an input can hold: text, whole numbers, booleans, lists and inputs, with or without absent fields. */
const { input } = fc.letrec((tie) => ({
  leaf: fc.oneof(fc.string(), fc.integer(), fc.boolean()),
  value: fc.oneof({ maxDepth: 3 }, tie('leaf'), fc.array(tie('value'), { maxLength: 3 }), tie('input')),
  input: fc.dictionary(fc.string(), tie('value'), { maxKeys: 4, noNullPrototype: true }),
}));

const turnedAround = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turnedAround);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, field]) => [name, turnedAround(field)]),
  );
};

test('the order in which a request names its fields says nothing', () => {
  fc.assert(
    fc.property(input, (value) => {
      expect(canonicalText(turnedAround(value))).toBe(canonicalText(value));
    }),
  );
});

test('two requests have one text only when they ask for the same', () => {
  fc.assert(
    fc.property(input, input, (left, right) => {
      // JSON reads back what was asked for: nothing is lost on the way to the text.
      expect(JSON.parse(canonicalText(left))).toEqual(left);
      expect(canonicalText(left) === canonicalText(right)).toBe(
        JSON.stringify(JSON.parse(canonicalText(left))) === JSON.stringify(JSON.parse(canonicalText(right))),
      );
    }),
  );
});

test('what is absent and what is null ask for the same', () => {
  expect(canonicalText({ a: 'x', b: null, c: undefined })).toBe(canonicalText({ a: 'x' }));
  expect(canonicalText({ a: { b: null } })).toBe(canonicalText({ a: {} }));
  expect(canonicalText({})).not.toBe(canonicalText([]));
});

test.each([
  [{ amount: '1' }, { amount: 1 }],
  [{ amount: '1.0' }, { amount: '1.00' }],
  [{ a: ['x', 'y'] }, { a: ['y', 'x'] }],
  [{ a: [null, 'x'] }, { a: ['x'] }],
  [{ a: '' }, {}],
  [{ a: false }, {}],
  [{ a: { b: 'x' }, c: 'y' }, { a: { b: 'x', c: 'y' } }],
  [{ 'a":"x","b': 'y' }, { a: 'x', b: 'y' }],
])('%j asks for something else than %j', (left, right) => {
  expect(canonicalText(left)).not.toBe(canonicalText(right));
});
