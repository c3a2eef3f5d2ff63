import type { AttemptReference, GatewaySnapshot } from '#core/gateway/gateway';
import { equalMoney, type Money } from '#core/money/money';
import { type AttemptOutcome, isCaptured } from '#core/payment/payment';
import { isGivenBack, isPartOf } from '#core/payment/settle-odd-capture';
import {
  type BookedReturns,
  compareReturns,
  type ReturnsDifference,
} from '#core/reconciliation/compare-returns';

/** What our books say of one attempt. */
export type BookedAttempt = {
  readonly reference: AttemptReference;
  readonly outcome: AttemptOutcome;
  readonly gatewayId: string | null;
  /** What was to be captured, or was. */
  readonly amount: Money;
  readonly createdAt: Date;
} & BookedReturns;

/** How one attempt's two accounts, ours and the gateway's, can disagree. */
export type AttemptDifference =
  /** The gateway has a charge under a reference of ours that we know nothing of. */
  | 'unknown_here'
  /** We wait for an end that the gateway has reached. */
  | 'open_here_ended_there'
  /** We wait for the end of a charge that the gateway never had. */
  | 'open_here_absent_there'
  /** The attempt is closed here, and the gateway captured: money that we do not count. */
  | 'captured_there_closed_here'
  /** The attempt is closed here, and the gateway may still capture. */
  | 'closed_here_under_way_there'
  /** We count money that the gateway has no charge for. */
  | 'captured_here_absent_there'
  /** We count money of a charge that did not capture, or was given back whole. */
  | 'captured_here_not_there'
  /** Captured, but not what was agreed. */
  | 'amount_differs'
  /** Captured under the same reference, but it is another charge than the one that we recorded. */
  | 'another_charge'
  | ReturnsDifference;

/**
 * Compares what both sides say of one attempt; `null`: they agree. Neither is asked again: a difference that
 * is read once may only be news that is on its way. What we sent only after `settledBefore` is, too.
 */
export const compareAttempt = (
  ours: BookedAttempt | null,
  theirs: GatewaySnapshot | null,
  settledBefore: Date,
): AttemptDifference | null => {
  if (ours === null) return theirs === null ? null : 'unknown_here';
  if (theirs === null) {
    if (ours.outcome === 'open') return 'open_here_absent_there';
    return isCaptured(ours) ? 'captured_here_absent_there' : null;
  }
  switch (theirs.result.state) {
    case 'captured':
      return compareCapture(ours, theirs, theirs.result.captured, settledBefore);
    case 'declined':
    case 'cancelled':
    case 'voided':
      if (ours.outcome === 'open') return 'open_here_ended_there';
      return isCaptured(ours) ? 'captured_here_not_there' : null;
    case 'pending':
    case 'action_required':
      if (ours.outcome === 'open') return null;
      return isCaptured(ours) ? 'captured_here_not_there' : 'closed_here_under_way_there';
  }
};

const compareCapture = (
  ours: BookedAttempt,
  theirs: GatewaySnapshot,
  captured: Money,
  settledBefore: Date,
): AttemptDifference | null => {
  if (equalMoney(captured, ours.amount)) {
    if (ours.outcome === 'open') return 'open_here_ended_there';
    if (!isCaptured(ours)) return 'captured_there_closed_here';
  } else {
    if (isCaptured(ours)) return 'amount_differs';
    // Whoever asks next finds that it was given back, or gives a part back.
    if (isGivenBack(theirs)) return ours.outcome === 'open' ? 'open_here_ended_there' : null;
    if (!isPartOf(captured, ours.amount)) return 'amount_differs';
    return ours.outcome === 'open' ? 'open_here_ended_there' : 'captured_there_closed_here';
  }
  if (ours.gatewayId !== theirs.gatewayId) return 'another_charge';
  return compareReturns(ours, theirs, settledBefore);
};
