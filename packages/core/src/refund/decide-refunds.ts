import type { GatewayRefund, RefundDeclineCode, RefundReference } from '#core/gateway/gateway';
import type { DomainEvent } from '#core/events/event';
import { equalMoney } from '#core/money/money';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { childEvent, type RecordedBy } from '#core/payment/payment-events';
import type { Refund } from '#core/refund/refund';
import {
  isRefundUnderWay,
  type RefundEventName,
  type RefundState,
  refundStepsTo,
} from '#core/refund/refund-transitions';
import { fail, ok, type Result } from '#core/result';

/** What is known of a refund: the gateway's answer, or that nothing was and will be refunded under it. */
export type RefundReport =
  | GatewayRefund
  | { readonly reference: RefundReference; readonly state: 'refused'; readonly code: RefundDeclineCode }
  | { readonly reference: RefundReference; readonly state: 'never_sent' };

export type RefundsRecording = {
  /** Its `sequence` counts the events. */
  readonly payment: Payment;
  /** Of this attempt, as they stand afterwards. */
  readonly refunds: readonly Refund[];
  /** Those of them that are new or changed. */
  readonly changed: readonly Refund[];
  readonly events: readonly DomainEvent[];
};

/** A refund under our reference that has another amount: nothing is recorded, people must look. */
export type RefundsFailure = 'refund_differs';

/**
 * Decides what reports about the refunds of one attempt change. A report never moves a refund backwards; one
 * that says nothing new changes nothing; a refund that is not known yet was made at the gateway itself.
 */
export const decideRefunds = (
  before: Payment,
  attempt: PaymentAttempt,
  stored: readonly Refund[],
  reports: readonly RefundReport[],
  by: RecordedBy,
): Result<RefundsRecording, RefundsFailure> => {
  let payment = before;
  const refunds = stored.filter((refund) => refund.attempt === attempt.n);
  const changed = new Map<string, Refund>();
  const events: DomainEvent[] = [];
  const write = (refund: Refund, name: RefundEventName): void => {
    payment = { ...payment, sequence: payment.sequence + 1, updatedAt: by.now };
    events.push(childEvent(payment, name, refundFacts(refund), refund.amount, by));
    const index = refunds.findIndex(({ id }) => id === refund.id);
    refunds.splice(index < 0 ? refunds.length : index, 1, refund);
    changed.set(refund.id, refund);
  };

  for (const report of reports) {
    let refund = refunds.find((candidate) => isSame(candidate, report)) ?? null;
    if ('amount' in report && refund !== null && !equalMoney(refund.amount, report.amount)) {
      return fail('refund_differs');
    }
    if (refund === null && 'gatewayId' in report) {
      refund = foundAtGateway(payment, attempt, report, by);
      write(refund, 'refund.found');
    }
    if (refund === null) continue;
    const target = targetOf(report, refund.state);
    for (const step of target === null ? [] : refundStepsTo(refund.state, target)) {
      refund = moved(refund, step.to, report, by.now);
      write(refund, step.event);
    }
  }
  return ok({ payment, refunds, changed: [...changed.values()], events });
};

const isSame = (refund: Refund, report: RefundReport): boolean =>
  'gatewayId' in report && refund.gatewayId !== null
    ? refund.gatewayId === report.gatewayId
    : refund.reference !== null && refund.reference === report.reference;

const foundAtGateway = (
  payment: Payment,
  attempt: PaymentAttempt,
  report: GatewayRefund,
  by: RecordedBy,
): Refund => ({
  id: by.identities.id('ref'),
  paymentId: payment.id,
  attempt: attempt.n,
  reference: report.reference,
  gateway: attempt.gateway,
  gatewayId: report.gatewayId,
  amount: report.amount,
  state: 'pending',
  declineCode: null,
  reason: null,
  createdAt: by.now,
  sendBefore: null,
  endedAt: null,
});

/** The state that a report leads to; `null` where it cannot be about a refund in this state. */
const targetOf = (report: RefundReport, state: RefundState): RefundState | null => {
  switch (report.state) {
    case 'pending':
    case 'succeeded':
      return report.state;
    case 'failed':
      return state === 'succeeded' ? 'failed' : 'declined';
    case 'refused':
      return state === 'requested' ? 'declined' : null;
    case 'never_sent':
      return 'lapsed';
  }
};

const moved = (refund: Refund, to: RefundState, report: RefundReport, now: Date): Refund => ({
  ...refund,
  state: to,
  gatewayId: 'gatewayId' in report ? report.gatewayId : refund.gatewayId,
  declineCode: to === 'declined' ? (report.state === 'refused' ? report.code : 'declined') : null,
  endedAt: isRefundUnderWay(to) ? null : now,
});

/** What an event says of a refund besides its amount. */
export const refundFacts = (
  refund: Pick<Refund, 'id' | 'attempt' | 'declineCode'>,
): Readonly<Record<string, string | number>> => ({
  refund: refund.id,
  attempt: refund.attempt,
  ...(refund.declineCode === null ? {} : { declineCode: refund.declineCode }),
});
