import { expect, test } from 'vitest';
import { form, offer, states } from '../testing/states.ts';
import { answersTo, answerTo, isAnswered, whyNotAnswered } from './answers.ts';
import type { AskedField, Offer } from './pay-state.ts';
import { reduceForm } from './reduce-form.ts';

const common = { required: true, options: [], wording: null };
const diet: AskedField = { ...common, kind: 'TEXT', label: 'Dietary needs', required: false };
const size: AskedField = { ...common, kind: 'CHOICE', label: 'Size', options: ['S', 'M'] };
const terms: AskedField = { ...common, kind: 'CONSENT', label: 'Terms', wording: 'I agree.' };
const asking: Offer = { ...offer, customFields: [diet, size, terms] };
const ready = { ...states.ready, offer: asking };

const say = (answers: Readonly<Record<string, string>>) => ({
  ...form,
  answers: Object.entries(answers).map(([label, answer]) => ({ label, answer })),
});

test('ready → ready with errors (submitted with a question unanswered) → tokenising (once it is)', () => {
  const refused = reduceForm(ready, { kind: 'submitted' });
  expect(refused).toEqual({ ...ready, form: { ...form, showErrors: true } });
  const halfway = reduceForm(refused, { kind: 'answered', label: 'Size', answer: 'M' });
  const mended = reduceForm(halfway, { kind: 'answered', label: 'Terms', answer: 'I agree.' });
  expect(reduceForm(mended, { kind: 'submitted' }).kind).toBe('tokenising');
});

test('the newest answer counts, and what was said is sent in the order of the questions', () => {
  let state = reduceForm(ready, { kind: 'answered', label: 'Terms', answer: 'I agree.' });
  state = reduceForm(state, { kind: 'answered', label: 'Size', answer: 'S' });
  state = reduceForm(state, { kind: 'answered', label: 'Size', answer: 'M' });
  if (state.kind !== 'ready') throw new Error(state.kind);
  expect(answersTo(asking, state.form)).toEqual([
    { label: 'Size', answer: 'M' },
    { label: 'Terms', answer: 'I agree.' },
  ]);
});

test('what is not offered any more was not said: another sentence has to be ticked anew', () => {
  const stale = say({ Size: 'XL', Terms: 'I agreed to something else.', 'Dietary needs': ' vegan ' });
  expect(asking.customFields.map((field) => answerTo(field, stale))).toEqual([' vegan ', '', '']);
  expect(asking.customFields.map((field) => whyNotAnswered(field, stale))).toEqual([
    null,
    'missing',
    'missing',
  ]);
  expect(answersTo(asking, stale)).toEqual([{ label: 'Dietary needs', answer: 'vegan' }]);
});

test('a card number typed as an answer stops the payment before anything is sent', () => {
  const typed = say({ Size: 'M', Terms: 'I agree.', 'Dietary needs': '4242 4242 4242 4242' });
  expect(whyNotAnswered(diet, typed)).toBe('card_number');
  expect(isAnswered(asking, typed)).toBe(false);
});
