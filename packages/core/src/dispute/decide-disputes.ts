import { disputeTransition, type DisputeEventName } from '#core/dispute/dispute-transitions';
import type { Dispute } from '#core/dispute/dispute';
import type { DomainEvent } from '#core/events/event';
import type { GatewayDispute } from '#core/gateway/gateway';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { childEvent, type RecordedBy } from '#core/payment/payment-events';

export type DisputesRecording = {
  /** Its `sequence` counts the events. */
  readonly payment: Payment;
  readonly changed: readonly Dispute[];
  readonly events: readonly DomainEvent[];
};

/**
 * Decides what the gateway's disputes of one attempt change. One that is first seen closed was open before;
 * one that is closed stays as it is.
 */
export const decideDisputes = (
  before: Payment,
  attempt: PaymentAttempt,
  stored: readonly Dispute[],
  reported: readonly GatewayDispute[],
  by: RecordedBy,
): DisputesRecording => {
  let payment = before;
  const changed: Dispute[] = [];
  const events: DomainEvent[] = [];
  const write = (dispute: Dispute, name: DisputeEventName): void => {
    payment = { ...payment, sequence: payment.sequence + 1, updatedAt: by.now };
    const facts = { dispute: dispute.id, attempt: dispute.attempt };
    events.push(childEvent(payment, name, facts, dispute.amount, by));
  };

  for (const report of reported) {
    const known = stored.find(({ gatewayId }) => gatewayId === report.gatewayId);
    let dispute = known ?? openedAtGateway(payment, attempt, report, by);
    if (known === undefined) write(dispute, 'dispute.opened');
    const step = disputeTransition(dispute.state, report.state);
    if (step.ok) {
      dispute = { ...dispute, state: step.value.to, endedAt: by.now };
      write(dispute, step.value.event);
    }
    if (dispute !== known) changed.push(dispute);
  }
  return { payment, changed, events };
};

const openedAtGateway = (
  payment: Payment,
  attempt: PaymentAttempt,
  { gatewayId, amount }: GatewayDispute,
  by: RecordedBy,
): Dispute => ({
  id: by.identities.id('dis'),
  paymentId: payment.id,
  attempt: attempt.n,
  gateway: attempt.gateway,
  gatewayId,
  amount,
  state: 'open',
  createdAt: by.now,
  endedAt: null,
});
