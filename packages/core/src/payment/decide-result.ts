import type { DomainEvent } from '#core/events/event';
import type { CardSummary, DeclineCode, GatewaySnapshot } from '#core/gateway/gateway';
import { equalMoney } from '#core/money/money';
import { paymentEvent, type RecordedBy, takeSteps } from '#core/payment/payment-events';
import type { AttemptOutcome, Payment, PaymentAttempt } from '#core/payment/payment';
import { type PaymentState, stepsWithinAttempt, transition } from '#core/payment/payment-transitions';
import { fail, ok, type Result } from '#core/result';

/** What is known of an attempt: the gateway's answer, or that nothing was and will be charged under it. */
export type AttemptReport = {
  readonly gatewayId: string | null;
  readonly card: CardSummary | null;
  readonly cardFingerprint?: string | undefined;
  readonly result:
    | GatewaySnapshot['result']
    | { readonly state: 'refused'; readonly code: DeclineCode }
    | { readonly state: 'never_charged' };
};

/** What recording a report changes. `use` says what becomes of the payable's held use. */
export type Recording = {
  readonly payment: Payment;
  readonly attempt: PaymentAttempt;
  readonly events: readonly DomainEvent[];
  readonly use: 'keep' | 'release' | 'complete';
};

export type RecordingFailure =
  /** Captured, but not the amount agreed: nothing is recorded, people must look. */
  'amount_differs';

/**
 * Decides what a report about one attempt changes. `null`: nothing, because it says nothing new. A report
 * never moves a payment backwards: ended attempts stay ended, except that a capture which surfaces later is
 * late money.
 */
export const decideResult = (
  payment: Payment,
  attempt: PaymentAttempt,
  report: AttemptReport,
  by: RecordedBy,
): Result<Recording | null, RecordingFailure> => {
  const { result } = report;
  if (result.state === 'captured' && !equalMoney(result.captured, payment.terms.amount)) {
    return fail('amount_differs');
  }
  if (attempt.outcome === 'open') return ok(decideOpen(payment, attempt, report, by));
  const mayBeLate = attempt.outcome === 'declined' || attempt.outcome === 'lapsed';
  return ok(result.state === 'captured' && mayBeLate ? captureLate(payment, attempt, report, by) : null);
};

const decideOpen = (
  payment: Payment,
  attempt: PaymentAttempt,
  report: AttemptReport,
  by: RecordedBy,
): Recording | null => {
  const target = targetOf(report.result, payment.state);
  const steps = target === null ? null : stepsWithinAttempt(payment.state, target);
  if (target === null || steps === null || steps.length === 0) return null;
  const outcome = outcomes[target] ?? 'open';
  const declineCode = declineCodeOf(report.result);
  const card = report.card ?? payment.card;
  const taken = takeSteps(
    { ...payment, card, declineCode, capturedAt: outcome === 'captured' ? by.now : null },
    steps,
    by,
  );
  return {
    ...taken,
    attempt: {
      ...attempt,
      outcome,
      declineCode,
      card,
      gatewayId: report.gatewayId ?? attempt.gatewayId,
      actionUrl: report.result.state === 'action_required' ? report.result.url : null,
      endedAt: outcome === 'open' ? null : by.now,
    },
    use: outcome === 'open' ? 'keep' : outcome === 'captured' ? 'complete' : 'release',
  };
};

/** The state that a result leads to; `null` where it says nothing new about the state the payment is in. */
const targetOf = (result: AttemptReport['result'], state: PaymentState): PaymentState | null => {
  switch (result.state) {
    case 'pending':
      return state === 'action_required' ? 'authenticated' : null;
    case 'action_required':
      return 'action_required';
    case 'captured':
      return 'succeeded';
    case 'declined':
    case 'refused':
    // Approved in part and given back: for the payer, the bank said no.
    case 'voided':
      return 'declined';
    case 'cancelled':
    case 'never_charged':
      return 'lapsed';
  }
};

const outcomes: Readonly<Partial<Record<PaymentState, AttemptOutcome>>> = {
  succeeded: 'captured',
  declined: 'declined',
  lapsed: 'lapsed',
};

const declineCodeOf = (result: AttemptReport['result']): DeclineCode | null => {
  if (result.state === 'voided') return 'declined';
  return result.state === 'declined' || result.state === 'refused' ? result.code : null;
};

/**
 * Money that moved although the attempt had been closed. Where the payment rests on this very attempt it
 * becomes late; where a newer attempt is open or captured the payment's state is not this attempt's to
 * change: the event raises the alarm, and the attempt keeps the fact.
 */
const captureLate = (
  payment: Payment,
  attempt: PaymentAttempt,
  report: AttemptReport,
  by: RecordedBy,
): Recording => {
  const card = report.card ?? attempt.card;
  const late = payment.attempts === attempt.n ? transition(payment.state, 'late') : fail('no_such_edge');
  const taken = late.ok
    ? takeSteps({ ...payment, card, declineCode: null, capturedAt: by.now }, [late.value], by)
    : {
        payment: { ...payment, sequence: payment.sequence + 1, updatedAt: by.now },
        events: [paymentEvent(payment, 'payment.captured_twice', payment.sequence + 1, by)],
      };
  return {
    ...taken,
    attempt: {
      ...attempt,
      outcome: 'captured_late',
      declineCode: null,
      card,
      gatewayId: report.gatewayId ?? attempt.gatewayId,
      actionUrl: null,
      endedAt: by.now,
    },
    use: 'keep',
  };
};
