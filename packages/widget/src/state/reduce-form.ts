import type { AnswerInput } from '@artspay/core/custom-field/parse-answers';
import { fail, ok, type Result } from '@artspay/core/result';
import type { WireMoney } from '../api/payer-data.ts';
import { amountText } from '../money/wire-money.ts';
import { isAnswered } from './answers.ts';
import type { AmountFailure, Form, PayState, Terms } from './pay-state.ts';
import { payable } from './situation.ts';

/** What happens before anything is sent. */
export type FormEvent =
  | { readonly kind: 'loaded'; readonly state: PayState }
  | {
      readonly kind: 'amount_typed';
      readonly text: string;
      readonly amount: Result<WireMoney, AmountFailure>;
    }
  | { readonly kind: 'reference_typed'; readonly text: string }
  /** To the question of this label; empty: the answer was taken back. */
  | { readonly kind: 'answered'; readonly label: string; readonly answer: string }
  | { readonly kind: 'candidate_chosen'; readonly text: string; readonly amount: WireMoney }
  /** Amounts are written as in this locale from now on. */
  | { readonly kind: 'relocated'; readonly locale: string }
  /** Another amount than the suggested ones. */
  | { readonly kind: 'other_amount_chosen' }
  | { readonly kind: 'amount_given' }
  | { readonly kind: 'amount_reopened' }
  | { readonly kind: 'pay_again_chosen' }
  | { readonly kind: 'submitted' }
  /** There is no connection to send anything over. */
  | { readonly kind: 'not_sent' };

/** The terms on the button, or null while they are incomplete. */
export const termsOf = (form: Form): Terms | null =>
  form.amount.ok && form.reference.trim() !== '' && form.referenceError === null
    ? { amount: form.amount.value, reference: form.reference.trim() }
    : null;

const edit = (state: PayState, change: Partial<Form>): PayState =>
  state.kind === 'ready' || state.kind === 'ask' ? { ...state, form: { ...state.form, ...change } } : state;

const answered = ({ answers }: Form, { label, answer }: AnswerInput): Form['answers'] => [
  ...answers.filter((other) => other.label !== label),
  { label, answer },
];

/**
 * The element's behaviour until something is sent, pure. Total: an event that means nothing in a state leaves
 * it as it is. `reducePayment` is its other half.
 */
export const reduceForm = (state: PayState, event: FormEvent): PayState => {
  switch (event.kind) {
    case 'loaded':
      return state.kind === 'paid' ? state : event.state;
    case 'amount_typed':
      return edit(state, { amountText: event.text, amount: event.amount });
    case 'relocated': {
      if (!('form' in state) || !state.form.amount.ok) return state;
      const { form } = state;
      return { ...state, form: { ...form, amountText: amountText(state.form.amount.value, event.locale) } };
    }
    case 'reference_typed':
      return edit(state, { reference: event.text, referenceError: null });
    case 'answered':
      return state.kind === 'ready' ? edit(state, { answers: answered(state.form, event) }) : state;
    case 'candidate_chosen':
      return state.kind === 'ask'
        ? payable(state.offer, { ...state.form, amountText: event.text, amount: ok(event.amount) })
        : edit(state, { amountText: event.text, amount: ok(event.amount), typesAmount: false });
    case 'other_amount_chosen':
      return edit(state, { amountText: '', amount: fail('empty'), typesAmount: true });
    case 'amount_given':
      if (state.kind !== 'ask') return state;
      return state.form.amount.ok
        ? payable(state.offer, { ...state.form, showErrors: false })
        : edit(state, { showErrors: true });
    case 'amount_reopened':
      return state.kind === 'ready' && state.offer.amount === null && !state.offer.mayEditAmount
        ? { kind: 'ask', offer: state.offer, form: { ...state.form, amountText: '', amount: fail('empty') } }
        : state;
    case 'pay_again_chosen':
      return state.kind === 'already_paid' ? payable(state.offer, { ...state.form, payAgain: true }) : state;
    case 'submitted':
      if (state.kind !== 'ready') return state;
      if (termsOf(state.form) !== null && isAnswered(state.offer, state.form))
        return { kind: 'tokenising', offer: state.offer, form: state.form };
      return edit(state, {
        showErrors: true,
        referenceError: state.form.reference.trim() === '' ? 'empty' : state.form.referenceError,
      });
    case 'not_sent':
      return state.kind === 'tokenising' || state.kind === 'confirming'
        ? { kind: 'ready', offer: state.offer, form: state.form, notice: { kind: 'not_sent' } }
        : state;
  }
};
