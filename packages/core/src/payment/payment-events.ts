import type { Actor, DomainEvent } from '#core/events/event';
import type { Identities } from '#core/id/id';
import { type Money, toDecimal } from '#core/money/money';
import type { Payment } from '#core/payment/payment';
import type { PaymentStep } from '#core/payment/payment-transitions';

/** Who or what brought it about, and when. */
export type RecordedBy = {
  readonly actor: Actor;
  readonly now: Date;
  readonly identities: Pick<Identities, 'id'>;
};

/**
 * Takes a payment along the given steps and says the event of each, numbered without gaps after the
 * payment's newest. The payment returned carries the last state and sequence.
 */
export const takeSteps = (
  payment: Payment,
  steps: readonly PaymentStep[],
  by: RecordedBy,
): { readonly payment: Payment; readonly events: readonly DomainEvent[] } => ({
  payment: {
    ...payment,
    state: steps.at(-1)?.to ?? payment.state,
    sequence: payment.sequence + steps.length,
    updatedAt: steps.length === 0 ? payment.updatedAt : by.now,
  },
  events: steps.map((step, index) => paymentEvent(payment, step.event, payment.sequence + index + 1, by)),
});

/** One event about a payment. Its data names the attempt and the amount, nothing personal. */
export const paymentEvent = (
  payment: Payment,
  name: DomainEvent['name'],
  sequence: number,
  by: RecordedBy,
): DomainEvent => ({
  id: by.identities.id('evt'),
  name,
  subjectId: payment.id,
  payableId: payment.payableId,
  sequence,
  actor: by.actor,
  occurredAt: by.now,
  data: {
    attempt: payment.attempts,
    amount: toDecimal(payment.terms.amount),
    currency: payment.terms.amount.currency,
    ...(payment.declineCode === null ? {} : { declineCode: payment.declineCode }),
  },
});

/** One event about a refund or dispute of a payment, numbered with the payment's own: `payment` counts it. */
export const childEvent = (
  payment: Payment,
  name: DomainEvent['name'],
  facts: Readonly<Record<string, string | number>>,
  amount: Money,
  by: RecordedBy,
): DomainEvent => ({
  id: by.identities.id('evt'),
  name,
  subjectId: payment.id,
  payableId: payment.payableId,
  sequence: payment.sequence,
  actor: by.actor,
  occurredAt: by.now,
  data: { ...facts, amount: toDecimal(amount), currency: amount.currency },
});
