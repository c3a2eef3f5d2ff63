import type { Payment } from '../api/payer-data.ts';
import type { Form, MailingFailure, Notice, PayState, ReferenceFailure } from './pay-state.ts';

/** What happens from the card to the result. */
export type PaymentEvent =
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
  /** The payer gave an address for the receipt. */
  | { readonly kind: 'receipt_asked' }
  | { readonly kind: 'receipt_mailed'; readonly payment: Payment }
  | { readonly kind: 'receipt_refused'; readonly why: MailingFailure }
  /** Sent, and no answer: unknown, so pending. */
  | { readonly kind: 'answer_lost' };

const hasForm = (state: PayState): state is Extract<PayState, { form: Form }> => 'form' in state;

const back = (state: PayState, notice: Notice | null, change: Partial<Form> = {}): PayState =>
  hasForm(state) ? { kind: 'ready', offer: state.offer, form: { ...state.form, ...change }, notice } : state;

/**
 * The element's behaviour from the card to the result, pure. Total: a late answer can never undo a newer one,
 * and nothing leaves `paid`.
 */
export const reducePayment = (state: PayState, event: PaymentEvent): PayState => {
  switch (event.kind) {
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
    case 'receipt_asked':
      return state.kind === 'paid' ? { ...state, mailing: { kind: 'sending' } } : state;
    case 'receipt_mailed':
      return state.kind === 'paid' ? { ...state, payment: event.payment, mailing: { kind: 'idle' } } : state;
    case 'receipt_refused':
      return state.kind === 'paid' ? { ...state, mailing: { kind: 'refused', why: event.why } } : state;
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
  if (payment.status === 'PAID')
    return { kind: 'paid', offer: state.offer, payment, mailing: { kind: 'idle' } };
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
