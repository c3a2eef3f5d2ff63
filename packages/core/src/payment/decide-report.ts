import { decideDisputes } from '#core/dispute/decide-disputes';
import type { Dispute } from '#core/dispute/dispute';
import type { DomainEvent } from '#core/events/event';
import type { GatewayDispute } from '#core/gateway/gateway';
import {
  type AttemptReport,
  decideResult,
  type Recording,
  type RecordingFailure,
} from '#core/payment/decide-result';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { type RecordedBy, takeSteps } from '#core/payment/payment-events';
import { type PaymentState, transition } from '#core/payment/payment-transitions';
import { decideRefunds, type RefundReport, type RefundsFailure } from '#core/refund/decide-refunds';
import { type Refund, refundedOf } from '#core/refund/refund';
import { ok, type Result } from '#core/result';

/** What is known of an attempt and of what became of its money. */
export type GatewayReport = Omit<AttemptReport, 'result'> & {
  /** `null`: nothing new is said of the charge itself. */
  readonly result: AttemptReport['result'] | null;
  readonly refunds: readonly RefundReport[];
  readonly disputes: readonly GatewayDispute[];
};

/** What is in our books; refunds and disputes only where the report speaks of some. */
export type Books = {
  readonly payment: Payment;
  readonly attempt: PaymentAttempt;
  readonly refunds: readonly Refund[];
  readonly disputes: readonly Dispute[];
};

export type ReportRecording = Omit<Recording, 'attempt'> & {
  /** `null`: unchanged. */
  readonly attempt: PaymentAttempt | null;
  /** New and changed ones. */
  readonly refunds: readonly Refund[];
  readonly disputes: readonly Dispute[];
};

export type ReportFailure = RecordingFailure | RefundsFailure;

/** Decides what a whole report changes, events numbered in one row. `null`: nothing, it says nothing new. */
export const decideReport = (
  { payment, attempt, refunds, disputes }: Books,
  report: GatewayReport,
  by: RecordedBy,
): Result<ReportRecording | null, ReportFailure> => {
  const { result } = report;
  const charge = result === null ? ok(null) : decideResult(payment, attempt, { ...report, result }, by);
  if (!charge.ok) return charge;
  const ended = charge.value?.attempt ?? attempt;
  const refunded = decideRefunds(charge.value?.payment ?? payment, ended, refunds, report.refunds, by);
  if (!refunded.ok) return refunded;
  const disputed = decideDisputes(refunded.value.payment, ended, disputes, report.disputes, by);
  const settled = settleLate(disputed.payment, ended, refunded.value.refunds, by);

  const events: readonly DomainEvent[] = [
    ...(charge.value?.events ?? []),
    ...refunded.value.events,
    ...disputed.events,
    ...settled.events,
  ];
  if (events.length === 0) return ok(null);
  return ok({
    payment: settled.payment,
    attempt: charge.value?.attempt ?? null,
    use: charge.value?.use ?? 'keep',
    refunds: refunded.value.changed,
    disputes: disputed.changed,
    events,
  });
};

/** Late money that was refunded whole is returned; when a refund fails afterwards it is late again. */
const settleLate = (
  payment: Payment,
  attempt: PaymentAttempt,
  refunds: readonly Refund[],
  by: RecordedBy,
): Pick<Recording, 'payment' | 'events'> => {
  const isItsMoney = attempt.outcome === 'captured_late' && attempt.n === payment.attempts;
  if (!isItsMoney || refunds.length === 0) return { payment, events: [] };
  const { amount } = payment.terms;
  const target: PaymentState = refundedOf(refunds, amount).minor >= amount.minor ? 'returned' : 'late';
  const step = transition(payment.state, target);
  return step.ok ? takeSteps(payment, [step.value], by) : { payment, events: [] };
};
