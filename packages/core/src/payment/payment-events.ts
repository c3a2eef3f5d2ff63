import type { Actor, DomainEvent } from '#core/events/event';
import type { Identities } from '#core/id/id';
import { toDecimal } from '#core/money/money';
import type { Payment } from '#core/payment/payment';
import type { PaymentStep } from '#core/payment/payment-transitions';

/**
 * Takes a payment along the given steps and says the event of each, numbered without gaps after the
 * payment's newest. The payment returned carries the last state and sequence.
 */
export const takeSteps = (
  payment: Payment,
  steps: readonly PaymentStep[],
  by: { readonly actor: Actor; readonly now: Date; readonly identities: Pick<Identities, 'id'> },
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
  by: { readonly actor: Actor; readonly now: Date; readonly identities: Pick<Identities, 'id'> },
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
