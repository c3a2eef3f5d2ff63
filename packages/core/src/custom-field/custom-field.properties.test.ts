import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '#core/custom-field/answer';
import { sameFields } from '#core/custom-field/custom-field';
import { parseAnswers } from '#core/custom-field/parse-answers';
import { type CustomFieldInput, parseCustomFields } from '#core/custom-field/parse-custom-fields';
import { ok } from '#core/result';
import { containsCardNumber } from '#core/text/card-number';
import { anyText } from '#core/text/testing/any-text';

const someText = fc.oneof(
  fc.constantFrom('Size', 'size ', '4242 4242 4242 4242', '', 'I agree', '__proto__'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  anyText(12),
);
const anyInput: fc.Arbitrary<CustomFieldInput> = fc.record({
  kind: fc.constantFrom('text', 'choice', 'consent'),
  label: someText,
  required: fc.boolean(),
  options: fc.option(fc.array(someText, { maxLength: 4 })),
  wording: fc.option(someText),
});
/** Mostly such as a person would make: of one kind, with what belongs to it. */
const usualInput: fc.Arbitrary<CustomFieldInput> = anyInput.map((input) => ({
  ...input,
  options: input.kind === 'choice' ? ['Small', 'Large', ...(input.options ?? [])] : null,
  wording: input.kind === 'consent' ? `Yes: ${input.wording ?? ''}` : null,
}));
const inputs = fc.array(fc.oneof({ weight: 4, arbitrary: usualInput }, anyInput), { maxLength: 5 });

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

test('whatever is accepted can be shown and is read back as it stands, and holds no card number', () => {
  fc.assert(
    fc.property(inputs, (given) => {
      const parsed = parseCustomFields(given);
      fc.pre(parsed.ok);
      const fields = parsed.ok ? parsed.value : [];
      expect(parseCustomFields(fields)).toEqual(ok(fields));
      expect(sameFields(fields, structuredClone(fields))).toBe(true);
      for (const text of textsIn(fields)) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/[\n\r]/);
        expect(containsCardNumber(text)).toBe(false);
      }
    }),
  );
});

const saysNothing = (answer: Answer): boolean =>
  answer.kind === 'consent' ? !answer.agreed : answer.answer === null;

test('whatever is answered and accepted says which question it belongs to, and outlives being written down', () => {
  fc.assert(
    fc.property(inputs, fc.array(someText, { minLength: 5, maxLength: 5 }), (given, typed) => {
      const parsed = parseCustomFields(given);
      fc.pre(parsed.ok);
      const fields = parsed.ok ? parsed.value : [];
      const answers = parseAnswers(
        fields,
        fields.map((field, index) => ({
          label: field.label,
          answer:
            field.kind === 'text'
              ? (typed[index] ?? '')
              : field.kind === 'choice'
                ? (field.options.at(-1) ?? '')
                : field.wording,
        })),
      );
      // Only what is typed freely can be refused: everything else is answered as it is offered.
      expect(answers.ok || fields.some(({ kind }) => kind === 'text')).toBe(true);
      const kept = answers.ok ? answers.value : [];
      fc.pre(answers.ok);
      expect(kept.map(({ kind, label }) => ({ kind, label }))).toEqual(
        fields.map(({ kind, label }) => ({ kind, label })),
      );
      expect(kept.flatMap((answer) => (answer.kind === 'consent' ? [answer.wording] : []))).toEqual(
        fields.flatMap((field) => (field.kind === 'consent' ? [field.wording] : [])),
      );
      expect(kept.filter((answer, index) => saysNothing(answer) && fields[index]?.required)).toEqual([]);
      expect(JSON.parse(JSON.stringify(kept))).toEqual(kept);
      for (const text of textsIn(kept)) expect(containsCardNumber(text)).toBe(false);
    }),
  );
});
