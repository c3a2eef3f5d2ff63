import { expect, test } from 'vitest';
import type { CustomField } from '#core/custom-field/custom-field';
import { type AnswerInput, parseAnswers } from '#core/custom-field/parse-answers';
import { fail, ok } from '#core/result';

const wording = 'I have read the terms of sale.';
const diet: CustomField = { kind: 'text', label: 'Dietary needs', required: false };
const size: CustomField = { kind: 'choice', label: 'Size', required: true, options: ['S', 'M'] };
const terms: CustomField = { kind: 'consent', label: 'Terms', required: true, wording };
const fields = [diet, size, terms];

const to = (label: string, answer: string): AnswerInput => ({ label, answer });
const good = [to('Terms', wording), to('Size', 'M')];

test('every question is kept as it was asked, in its order, also where it was left out', () => {
  expect(parseAnswers(fields, [...good, to('Dietary needs', ' vegan ')])).toEqual(
    ok([
      { kind: 'text', label: 'Dietary needs', answer: 'vegan' },
      { kind: 'choice', label: 'Size', answer: 'M' },
      { kind: 'consent', label: 'Terms', wording, agreed: true },
    ]),
  );
  const mailing: CustomField = {
    kind: 'consent',
    label: 'Mailing',
    required: false,
    wording: 'Write to me.',
  };
  expect(parseAnswers([diet, mailing], [to('Dietary needs', ' ')])).toEqual(
    ok([
      { kind: 'text', label: 'Dietary needs', answer: null },
      { kind: 'consent', label: 'Mailing', wording: 'Write to me.', agreed: false },
    ]),
  );
});

test('a link that asks nothing takes no answers', () => {
  expect(parseAnswers([], [])).toEqual(ok([]));
  expect(parseAnswers([], good)).toEqual(fail({ code: 'answer_not_offered', path: ['0', 'label'] }));
});

test('the first required one that is missing is named by its label, or where it stands empty', () => {
  expect(parseAnswers(fields, [])).toEqual(fail({ code: 'answer_missing', path: ['Size'] }));
  expect(parseAnswers(fields, [to('Size', 'S')])).toEqual(fail({ code: 'answer_missing', path: ['Terms'] }));
  expect(parseAnswers(fields, [to('Terms', ''), to('Size', 'S')])).toEqual(
    fail({ code: 'answer_missing', path: ['0', 'answer'] }),
  );
});

test.each([
  ['an unknown option', to('Size', 'XL'), { code: 'answer_not_offered', path: ['0', 'answer'] }],
  ['an option written otherwise', to('Size', 'm'), { code: 'answer_not_offered', path: ['0', 'answer'] }],
  ['another sentence', to('Terms', 'I agree.'), { code: 'answer_not_offered', path: ['0', 'answer'] }],
  ['what nobody asked', to('Colour', 'red'), { code: 'answer_not_offered', path: ['0', 'label'] }],
  [
    '201 characters',
    to('Dietary needs', 'x'.repeat(201)),
    { code: 'invalid_answer', why: 'too_long', path: ['0', 'answer'] },
  ],
  [
    'two lines',
    to('Dietary needs', 'a\nb'),
    { code: 'invalid_answer', why: 'control_characters', path: ['0', 'answer'] },
  ],
  [
    'a card number',
    to('Dietary needs', '4242 4242 4242 4242'),
    { code: 'invalid_answer', why: 'card_number', path: ['0', 'answer'] },
  ],
])('%s is refused at its place', (_, answer, failure) => {
  const others = good.filter(({ label }) => label !== answer.label);
  expect(parseAnswers(fields, [answer, ...others])).toEqual(fail(failure));
});

test('one question is answered once', () => {
  expect(parseAnswers(fields, [...good, to('Size', 'S')])).toEqual(
    fail({ code: 'invalid_answer', why: 'answered_twice', path: ['2', 'label'] }),
  );
});

test('200 characters are not too long', () => {
  expect(parseAnswers([diet], [to('Dietary needs', '🍏'.repeat(200))]).ok).toBe(true);
});
