import fc from 'fast-check';
import { expect, test } from 'vitest';
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
      if (!parsed.ok) return;
      const fields = parsed.value;
      expect(parseCustomFields(fields)).toEqual(ok(fields));
      expect(sameFields(fields, parsed.value)).toBe(true);
      for (const text of textsIn(fields)) {
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/[\n\r]/);
        expect(containsCardNumber(text)).toBe(false);
      }
    }),
  );
});

test('whatever is answered and accepted says which question it belongs to, and outlives being written down', () => {
  fc.assert(
    fc.property(inputs, fc.array(someText, { minLength: 5, maxLength: 5 }), (given, typed) => {
      const parsed = parseCustomFields(given);
      fc.pre(parsed.ok);
      if (!parsed.ok) return;
      const fields = parsed.value;
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
      if (!answers.ok) {
        expect(fields.some(({ kind }) => kind === 'text')).toBe(true);
        return;
      }
      expect(answers.value.map(({ kind, label }) => ({ kind, label }))).toEqual(
        fields.map(({ kind, label }) => ({ kind, label })),
      );
      for (const [index, answer] of answers.value.entries()) {
        const field = fields[index];
        if (answer.kind === 'consent')
          expect(field).toMatchObject({ kind: 'consent', wording: answer.wording });
        else if (field?.required === true) expect(answer.answer).not.toBeNull();
      }
      expect(JSON.parse(JSON.stringify(answers.value))).toEqual(answers.value);
      for (const text of textsIn(answers.value)) expect(containsCardNumber(text)).toBe(false);
    }),
  );
});
