import { fail, ok, type Result } from '@artspay/core/result';
import type { Payment, WireMoney } from '../api/payer-data.ts';
import type { AmountFailure } from '../money/local-money.ts';
import type { Form, Misuse, Notice, PayState, Problem, ReferenceFailure, Terms } from './pay-state.ts';
import { payable } from './situation.ts';

export type PayEvent =
  | { readonly kind: 'misused'; readonly problem: Misuse }
  | { readonly kind: 'load_began' }
  | { readonly kind: 'loaded'; readonly state: PayState }
  | { readonly kind: 'load_failed'; readonly problem: Problem }
  | {
      readonly kind: 'amount_typed';
      readonly text: string;
      readonly amount: Result<WireMoney, AmountFailure>;
    }
  | { readonly kind: 'reference_typed'; readonly text: string }
  | { readonly kind: 'candidate_chosen'; readonly text: string; readonly amount: WireMoney }
  | { readonly kind: 'amount_given' }
  | { readonly kind: 'amount_reopened' }
  | { readonly kind: 'pay_again_chosen' }
  | { readonly kind: 'submitted' }
  | { readonly kind: 'card_invalid' }
  | { readonly kind: 'card_read' }
  | { readonly kind: 'waited'; readonly patience: 'bank' | 'long' }
  | { readonly kind: 'reference_refused'; readonly why: ReferenceFailure }
  | { readonly kind: 'refused'; readonly notice: Notice }
  | { readonly kind: 'action_ending'; readonly ending: boolean }
  /** What stands at the server for the payer's own payment. */
  | { readonly kind: 'payment'; readonly payment: Payment }
  /** After a reload: a payment of this payer's own, made on this page before, and where its card was typed. */
  | { readonly kind: 'own_payment_found'; readonly payment: Payment; readonly cardFrameUrl: string }
  /** Sent, and no answer: unknown, so pending. */
  | { readonly kind: 'answer_lost' };

/** The terms on the button, or null while they are incomplete. */
export const termsOf = (form: Form): Terms | null =>
  form.amount.ok && form.reference.trim() !== '' && form.referenceError === null
    ? { amount: form.amount.value, reference: form.reference.trim() }
    : null;

const hasForm = (state: PayState): state is Extract<PayState, { form: Form }> => 'form' in state;

const edit = (state: PayState, change: Partial<Form>): PayState =>
  state.kind === 'ready' || state.kind === 'ask' ? { ...state, form: { ...state.form, ...change } } : state;

const back = (state: PayState, notice: Notice | null, change: Partial<Form> = {}): PayState =>
  hasForm(state) ? { kind: 'ready', offer: state.offer, form: { ...state.form, ...change }, notice } : state;

/**
 * The element's whole behaviour over time, pure. Total: an event that means nothing in a state leaves it as
 * it is, so a late answer can never undo a newer one, and nothing leaves `paid`.
 */
export const reduce = (state: PayState, event: PayEvent): PayState => {
  switch (event.kind) {
    case 'misused':
      return state.kind === 'loading' ? { kind: 'misused', problem: event.problem } : state;
    case 'load_began':
      return state.kind === 'paid' ? state : { kind: 'loading' };
    case 'loaded':
      return state.kind === 'paid' ? state : event.state;
    case 'load_failed':
      return state.kind === 'loading' ? { kind: 'problem', problem: event.problem } : state;
    case 'amount_typed':
      return edit(state, { amountText: event.text, amount: event.amount });
    case 'reference_typed':
      return edit(state, { reference: event.text, referenceError: null });
    case 'candidate_chosen':
      return state.kind === 'ask'
        ? payable(state.offer, { ...state.form, amountText: event.text, amount: ok(event.amount) })
        : state;
    case 'amount_given':
      if (state.kind !== 'ask') return state;
      return state.form.amount.ok
        ? payable(state.offer, { ...state.form, showErrors: false })
        : edit(state, { showErrors: true });
    case 'amount_reopened':
      return state.kind === 'ready' && state.offer.amount === null
        ? { kind: 'ask', offer: state.offer, form: { ...state.form, amountText: '', amount: fail('empty') } }
        : state;
    case 'pay_again_chosen':
      return state.kind === 'already_paid' ? payable(state.offer, { ...state.form, payAgain: true }) : state;
    case 'submitted':
      if (state.kind !== 'ready') return state;
      return termsOf(state.form) === null
        ? edit(state, {
            showErrors: true,
            referenceError: state.form.reference.trim() === '' ? 'empty' : state.form.referenceError,
          })
        : { kind: 'tokenising', offer: state.offer, form: state.form };
    case 'card_invalid':
      return state.kind === 'tokenising' ? back(state, null) : state;
    case 'card_read':
      return state.kind === 'tokenising'
        ? { kind: 'confirming', offer: state.offer, form: state.form, patience: 'brief' }
        : state;
    case 'waited':
      return state.kind === 'confirming' ? { ...state, patience: event.patience } : state;
    case 'reference_refused':
      return busy(state) ? back(state, null, { referenceError: event.why, showErrors: true }) : state;
    case 'refused':
      return busy(state) || state.kind === 'ready' ? back(state, event.notice) : state;
    case 'action_ending':
      return state.kind === 'action' ? { ...state, ending: event.ending } : state;
    case 'payment':
      return withPayment(state, event.payment);
    case 'own_payment_found':
      return isUnderWayOrPaid(event.payment) && hasForm(state)
        ? withPayment(
            { ...state, offer: { ...state.offer, cardFrameUrl: event.cardFrameUrl } },
            event.payment,
          )
        : state;
    case 'answer_lost':
      return state.kind === 'confirming' || state.kind === 'action'
        ? { kind: 'pending', offer: state.offer, form: state.form, payment: null }
        : state;
  }
};

const isUnderWayOrPaid = ({ status }: Payment): boolean =>
  status === 'PENDING' || status === 'ACTION_REQUIRED' || status === 'PAID';

const busy = (state: PayState): boolean => state.kind === 'tokenising' || state.kind === 'confirming';

const withPayment = (state: PayState, payment: Payment): PayState => {
  if (state.kind === 'paid' || !('offer' in state)) return state;
  if (payment.status === 'PAID') return { kind: 'paid', offer: state.offer, payment };
  if (!hasForm(state)) return state;
  const { offer, form } = state;
  const waiting = state.kind === 'confirming' || state.kind === 'action' || state.kind === 'pending';
  switch (payment.status) {
    case 'PENDING':
      return { kind: 'pending', offer, form, payment };
    case 'ACTION_REQUIRED':
      return payment.action === null
        ? { kind: 'pending', offer, form, payment }
        : {
            kind: 'action',
            offer,
            form,
            payment,
            url: payment.action.url,
            ending: state.kind === 'action' && state.ending,
          };
    case 'DECLINED':
      return waiting
        ? back(state, {
            kind: 'declined',
            reason: payment.declineReason ?? 'DECLINED',
            lastFour: payment.card?.lastFour ?? null,
          })
        : state;
    case 'LAPSED':
      return waiting
        ? back(state, { kind: state.kind === 'action' && state.ending ? 'cancelled' : 'lapsed' })
        : state;
    case 'OPEN':
      return waiting ? back(state, { kind: 'never_arrived' }) : state;
  }
};
