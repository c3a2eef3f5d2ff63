import { type Dispute, forbidsRefund } from '#core/dispute/dispute';
import type { DomainEvent } from '#core/events/event';
import { parseCurrency } from '#core/money/currency';
import { type AmountFailure, equalMoney, type Money, parseAmount, parseDecimal } from '#core/money/money';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { childEvent, type RecordedBy } from '#core/payment/payment-events';
import type { PaymentState } from '#core/payment/payment-transitions';
import { refundFacts } from '#core/refund/decide-refunds';
import { type Refund, refundableOf } from '#core/refund/refund';
import { refundNumberOf, refundReference } from '#core/refund/refund-reference';
import { fail, ok, type Result } from '#core/result';
import type { PlainText } from '#core/text/plain-text';

/** Amounts as they arrived; `reason` has passed its door. */
export type WantedRefund = {
  /** Which capture, by its attempt's number; `null`: the one that the payment rests on. */
  readonly attempt: number | null;
  readonly amount: WrittenMoney;
  /** What the caller believes can still be refunded: somebody else may have refunded meanwhile. */
  readonly refundable: WrittenMoney;
  readonly reason: PlainText | null;
};

export type WrittenMoney = { readonly amount: string; readonly currency: string };

export type RefundRequestFailure =
  /** Nothing was captured, or the payment is in no state in which this may be done. */
  | { readonly code: 'wrong_state' }
  /** The payer's bank has the money in hand. */
  | { readonly code: 'disputed' }
  | { readonly code: 'invalid_amount'; readonly why: AmountFailure }
  | { readonly code: 'invalid_currency' }
  /** Another amount can be refunded than the caller believes: look again. */
  | { readonly code: 'refundable_differs'; readonly refundable: Money }
  | { readonly code: 'exceeds_refundable'; readonly refundable: Money };

/** What is in our books, under the payment's lock. */
export type RefundBooks = {
  readonly payment: Payment;
  readonly captures: readonly PaymentAttempt[];
  readonly refunds: readonly Refund[];
  readonly disputes: readonly Dispute[];
};

export type DecidedRefund = {
  readonly payment: Payment;
  readonly attempt: PaymentAttempt;
  readonly refund: Refund;
  /** Its own reference at the gateway. */
  readonly reference: NonNullable<Refund['reference']>;
  readonly event: DomainEvent;
};

/** From the request on, a refund may be sent for this long. */
export const refundSendWindowMs = 5_000;

/** In these a payment rests on captured money. */
export const refundableStates: readonly PaymentState[] = ['succeeded', 'late', 'accepted', 'returned'];

/**
 * Decides a refund that staff want. What is requested, pending and succeeded never exceeds the capture, and
 * the caller must know what is left of it.
 */
export const decideRequest = (
  { payment, captures, refunds, disputes }: RefundBooks,
  wanted: WantedRefund,
  allowed: readonly PaymentState[],
  by: RecordedBy,
): Result<DecidedRefund, RefundRequestFailure> => {
  const attempt = chooseCapture(payment, captures, wanted.attempt, allowed);
  if (attempt === null) return fail({ code: 'wrong_state' });
  if (disputes.some((dispute) => dispute.attempt === attempt.n && forbidsRefund(dispute))) {
    return fail({ code: 'disputed' });
  }
  const amount = checkAmount(payment, attempt, refunds, wanted);
  if (!amount.ok) return amount;

  const numbers = refunds.map(({ reference }) => (reference === null ? 0 : refundNumberOf(reference)));
  const reference = refundReference(payment.id, Math.max(0, ...numbers) + 1);
  const refund: Refund = {
    id: by.identities.id('ref'),
    paymentId: payment.id,
    attempt: attempt.n,
    reference,
    gateway: attempt.gateway,
    gatewayId: null,
    amount: amount.value,
    state: 'requested',
    declineCode: null,
    reason: wanted.reason,
    createdAt: by.now,
    sendBefore: new Date(by.now.getTime() + refundSendWindowMs),
    endedAt: null,
  };
  const counted = { ...payment, sequence: payment.sequence + 1, updatedAt: by.now };
  const event = childEvent(counted, 'refund.requested', refundFacts(refund), refund.amount, by);
  return ok({ payment: counted, attempt, refund, reference, event });
};

/** The capture to refund: the one named, else the one that the payment rests on. */
const chooseCapture = (
  { state, attempts }: Payment,
  captures: readonly PaymentAttempt[],
  named: number | null,
  allowed: readonly PaymentState[],
): PaymentAttempt | null => {
  if (named !== null) return captures.find(({ n }) => n === named) ?? null;
  if (!allowed.includes(state)) return null;
  return captures.find(({ n }) => n === attempts) ?? null;
};

/** The amount to refund, where it is one and the caller knows what stands. */
const checkAmount = (
  payment: Payment,
  attempt: PaymentAttempt,
  refunds: readonly Refund[],
  wanted: Pick<WantedRefund, 'amount' | 'refundable'>,
): Result<Money, RefundRequestFailure> => {
  const captured = payment.terms.amount;
  const currency = parseCurrency(wanted.amount.currency);
  if (currency !== captured.currency) return fail({ code: 'invalid_currency' });
  const amount = parseAmount(wanted.amount.amount, currency);
  if (!amount.ok) return fail({ code: 'invalid_amount', why: amount.error });
  const refundable = refundableOf(
    captured,
    refunds.filter((refund) => refund.attempt === attempt.n),
  );
  const believed = parseDecimal(wanted.refundable.amount, captured.currency);
  if (
    wanted.refundable.currency !== captured.currency ||
    !believed.ok ||
    !equalMoney(believed.value, refundable)
  ) {
    return fail({ code: 'refundable_differs', refundable });
  }
  if (amount.value.minor > refundable.minor) return fail({ code: 'exceeds_refundable', refundable });
  return amount;
};
