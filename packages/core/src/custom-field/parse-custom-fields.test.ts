import { expect, test } from 'vitest';
import type { CustomField } from '#core/custom-field/custom-field';
import { type CustomFieldInput, parseCustomFields } from '#core/custom-field/parse-custom-fields';
import { fail, ok } from '#core/result';

const diet: CustomFieldInput = { kind: 'text', label: 'Dietary needs', required: false };
const size: CustomFieldInput = { kind: 'choice', label: 'Size', required: true, options: ['S', 'M'] };
const terms: CustomFieldInput = {
  kind: 'consent',
  label: 'Terms',
  required: true,
  wording: 'I have read the terms of sale.',
};

test('each kind is taken with what belongs to it, trimmed, in its order', () => {
  expect(
    parseCustomFields([
      { ...diet, label: ' Dietary needs ', options: [], wording: '' },
      { ...size, options: [' S', 'M '], wording: null },
      terms,
    ]),
  ).toEqual(ok<readonly CustomField[]>([diet, size, terms] as readonly CustomField[]));
});

const long = (length: number) => 'x'.repeat(length);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `Option ${index}`);

const card = '4242 4242 4242 4242';
const refused: readonly (readonly [string, readonly CustomFieldInput[], string, string])[] = [
  ['six', numbered(6).map((label) => ({ ...diet, label })), 'too_many_fields', ''],
  ['no label', [diet, { ...size, label: ' ' }], 'empty', '1.label'],
  ['a long label', [{ ...diet, label: long(81) }], 'label_too_long', '0.label'],
  ['a label of two lines', [{ ...diet, label: 'a\nb' }], 'control_characters', '0.label'],
  ['two of one label', [diet, { ...size, label: 'dietary NEEDS' }], 'label_twice', '1.label'],
  ['a card number as label', [{ ...diet, label: card }], 'CARD_NUMBER_IN_TEXT', '0.label'],
  ['one option', [{ ...size, options: ['S'] }], 'too_few_options', '0.options'],
  ['no options', [{ ...size, options: null }], 'too_few_options', '0.options'],
  ['21 options', [{ ...size, options: numbered(21) }], 'too_many_options', '0.options'],
  ['two options alike', [{ ...size, options: ['S', 'M', ' s'] }], 'option_twice', '0.options.2'],
  ['an empty option', [{ ...size, options: ['S', ''] }], 'empty', '0.options.1'],
  ['a long option', [{ ...size, options: ['S', long(81)] }], 'label_too_long', '0.options.1'],
  ['a card number as option', [{ ...size, options: ['S', card] }], 'CARD_NUMBER_IN_TEXT', '0.options.1'],
  ['no sentence', [{ ...terms, wording: undefined }], 'empty', '0.wording'],
  ['a long sentence', [{ ...terms, wording: long(501) }], 'wording_too_long', '0.wording'],
  ['a card number in a sentence', [{ ...terms, wording: `a ${card}` }], 'CARD_NUMBER_IN_TEXT', '0.wording'],
  ['options of a text', [{ ...diet, options: ['S', 'M'] }], 'options_without_choice', '0.options'],
  ['a sentence of a choice', [{ ...size, wording: 'I agree' }], 'wording_without_consent', '0.wording'],
];

test.each(refused)('%s: refused where it stands', (_, inputs, why, at) => {
  const path = ['customFields', ...at.split('.').filter((step) => step !== '')];
  expect(parseCustomFields(inputs)).toEqual(
    fail(why === 'CARD_NUMBER_IN_TEXT' ? { code: why, path } : { code: 'INVALID_INPUT', path, why }),
  );
});

test('as much as may be asked is taken', () => {
  const most: readonly CustomFieldInput[] = [
    { ...size, options: numbered(20) },
    { ...terms, wording: long(500) },
    ...[1, 2, 3].map((n) => ({ ...diet, label: long(79) + String(n) })),
  ];
  expect(parseCustomFields(most).ok).toBe(true);
});
