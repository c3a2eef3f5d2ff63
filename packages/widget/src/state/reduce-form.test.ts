import { fail, ok } from '@artspay/core/result';
import { expect, test } from 'vitest';
import { emptyForm, form, offer, states } from '../testing/states.ts';
import { type FormEvent, reduceForm, termsOf } from './reduce-form.ts';

const money = { amount: '20.00', currency: 'AUD' };
const events: readonly FormEvent[] = [
  { kind: 'loaded', state: states.ready },
  { kind: 'amount_typed', text: '20', amount: ok(money) },
  { kind: 'reference_typed', text: 'A' },
  { kind: 'answered', label: 'Size', answer: 'S' },
  { kind: 'candidate_chosen', text: '20.00', amount: money },
  { kind: 'other_amount_chosen' },
  { kind: 'amount_given' },
  { kind: 'amount_reopened' },
  { kind: 'pay_again_chosen' },
  { kind: 'submitted' },
  { kind: 'not_sent' },
];

test('nothing leaves paid', () => {
  for (const event of events) expect(reduceForm(states.paid, event)).toBe(states.paid);
});

test('while a payment is under way, typing and pressing change nothing', () => {
  const late = events.filter(({ kind }) => kind !== 'loaded' && kind !== 'not_sent');
  for (const state of [states.tokenising, states.confirming, states.action, states.pending])
    for (const event of late) expect(reduceForm(state, event)).toBe(state);
});

test('ready → tokenising (submitted with complete terms)', () => {
  expect(reduceForm(states.ready, { kind: 'submitted' })).toEqual(states.tokenising);
});

test('ready → ready with errors (submitted without an amount and a reference)', () => {
  const state = { ...states.ready, form: { ...emptyForm, reference: ' ' } };
  expect(reduceForm(state, { kind: 'submitted' })).toEqual({
    ...state,
    form: { ...state.form, showErrors: true, referenceError: 'empty' },
  });
});

test('a reference that was refused must be changed before the button works again', () => {
  const refused = { ...states.ready, form: { ...form, referenceError: 'card_number' as const } };
  expect(reduceForm(refused, { kind: 'submitted' }).kind).toBe('ready');
  const mended = reduceForm(refused, { kind: 'reference_typed', text: 'INV-7' });
  expect(reduceForm(mended, { kind: 'submitted' }).kind).toBe('tokenising');
});

test('ask → ready (a candidate chosen, or an amount given); back again by reopening', () => {
  const chosen = reduceForm(states.ask, { kind: 'candidate_chosen', text: '20.00', amount: money });
  expect(chosen).toMatchObject({ kind: 'ready', form: { amount: ok(money) } });
  expect(reduceForm(chosen, { kind: 'amount_reopened' })).toMatchObject({ kind: 'ask', form: emptyForm });
  const typed = reduceForm(states.ask, { kind: 'amount_typed', text: '20', amount: ok(money) });
  expect(reduceForm(typed, { kind: 'amount_given' })).toMatchObject({
    kind: 'ready',
    form: { amount: ok(money) },
  });
});

test('ask stays and says why (an amount that cannot be read)', () => {
  const typed = reduceForm(states.ask, { kind: 'amount_typed', text: 'x', amount: fail('unreadable') });
  expect(reduceForm(typed, { kind: 'amount_given' })).toMatchObject({
    kind: 'ask',
    form: { showErrors: true },
  });
});

test('an amount that was known cannot be reopened', () => {
  expect(reduceForm(states.ready, { kind: 'amount_reopened' })).toBe(states.ready);
});

test('already paid → ready, on purpose', () => {
  expect(reduceForm(states.already_paid, { kind: 'pay_again_chosen' })).toEqual({
    ...states.ready,
    offer,
    form: { ...form, payAgain: true },
  });
});

test('terms are the amount and the trimmed reference, or nothing', () => {
  expect(termsOf({ ...form, reference: ' INV-1 ' })).toEqual({
    amount: { amount: '1234.50', currency: 'AUD' },
    reference: 'INV-1',
  });
  expect(termsOf(emptyForm)).toBeNull();
});

test('a suggested amount is the amount; choosing another one empties it, and nothing is paid by mistake', () => {
  const chosen = reduceForm(states.ready, { kind: 'candidate_chosen', text: '20.00', amount: money });
  expect(chosen).toMatchObject({ form: { amountText: '20.00', amount: ok(money), typesAmount: false } });
  const other = reduceForm(chosen, { kind: 'other_amount_chosen' });
  expect(other).toMatchObject({ form: { amountText: '', amount: fail('empty'), typesAmount: true } });
  expect(reduceForm(other, { kind: 'submitted' })).toMatchObject({
    kind: 'ready',
    form: { showErrors: true },
  });
});
