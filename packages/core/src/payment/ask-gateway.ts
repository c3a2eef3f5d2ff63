import type { Dispute } from '#core/dispute/dispute';
import type { Actor } from '#core/events/event';
import type { AttemptReference, FindAnswer, Gateway, GatewaySnapshot } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import { paymentIdOf } from '#core/payment/attempt-reference';
import { decideReport, type GatewayReport } from '#core/payment/decide-report';
import { isCaptured, type Payment, type PaymentAttempt } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { recordGatewayResult, type RecordFailure } from '#core/payment/record-gateway-result';
import { settleOddCapture } from '#core/payment/settle-odd-capture';
import type { RefundReport } from '#core/refund/decide-refunds';
import type { Refund } from '#core/refund/refund';
import { fail, ok, type Result } from '#core/result';

/** What stood before the gateway was asked. */
export type Standing = {
  readonly payment: Payment;
  readonly attempt: PaymentAttempt;
  /** Empty until something was captured. */
  readonly refunds: readonly Refund[];
  readonly disputes: readonly Dispute[];
  readonly now: Date;
};

export type AskFailure =
  | Exclude<RecordFailure, 'overtaken'>
  | 'gateway_not_set_up'
  | 'gateway_unavailable'
  /** The gateway has no record of it, and it is too early for that to mean anything. */
  | 'not_found_yet'
  /** The gateway has no record of what it captured before: nothing is recorded, people must look. */
  | 'capture_missing';

/** How often an answer may be overtaken before the asker gives up and leaves it to the next one. */
const mostRounds = 5;

/**
 * Asks the gateway about an attempt and records the answer: result, refunds and disputes. Asks again when the
 * payment moved on meanwhile. "Not found" counts as "never sent" only once nothing can arrive at the gateway
 * any more.
 */
export const askGateway = async (
  deps: PaymentDeps,
  scope: Scope,
  reference: AttemptReference,
  actor: Actor,
  ask: (gateway: Gateway, standing: Standing) => Promise<FindAnswer>,
): Promise<Result<Payment, AskFailure>> => {
  const gateway = await deps.gatewayFor(scope);
  if (gateway === null) return fail('gateway_not_set_up');
  for (let round = 0; round < mostRounds; round += 1) {
    const read = await readStanding(deps, scope, reference);
    if (!read.ok) return read;
    const standing = read.value;
    const asked = await ask(gateway, standing);
    const answer = isCaptured(standing.attempt)
      ? asked
      : await settleOddCapture(gateway, standing.payment.terms.amount, asked);
    if (answer.kind === 'unavailable') return fail('gateway_unavailable');
    const isNotFound = answer.kind === 'not_found';
    if (isNotFound && isCaptured(standing.attempt)) return fail('capture_missing');
    if (isNotFound && !isSettled(standing, standing.attempt, gateway)) return fail('not_found_yet');
    const report = answer.kind === 'found' ? reportOf(answer.snapshot, standing, gateway) : neverCharged;

    // Most answers say nothing new: those need no lock.
    const { now } = standing;
    const decided = decideReport(standing, report, { actor, now, identities: deps.identities });
    if (!decided.ok) return decided;
    if (decided.value === null) return ok(standing.payment);
    const recorded = await recordGatewayResult(deps, scope, reference, report, {
      askedAt: standing.payment.sequence,
      actor,
    });
    if (recorded.ok) return recorded;
    if (recorded.error !== 'overtaken') return fail(recorded.error);
  }
  return fail('gateway_unavailable');
};

const neverCharged: GatewayReport = {
  gatewayId: null,
  card: null,
  result: { state: 'never_charged' },
  refunds: [],
  disputes: [],
};

/** Whether nothing that was sent before its deadline can still arrive at the gateway. */
const isSettled = (
  { now }: Standing,
  { sendBefore }: { readonly sendBefore: Date },
  { capabilities }: Gateway,
): boolean => now.getTime() >= sendBefore.getTime() + capabilities.settledAfterMs;

/** What the gateway shows, and which of our refunds it evidently never got. */
const reportOf = (snapshot: GatewaySnapshot, standing: Standing, gateway: Gateway): GatewayReport => {
  const shown = new Set(snapshot.refunds.map(({ reference }) => reference));
  const neverSent = standing.refunds.flatMap(({ attempt, state, reference, sendBefore }): RefundReport[] =>
    attempt === standing.attempt.n &&
    state === 'requested' &&
    reference !== null &&
    sendBefore !== null &&
    !shown.has(reference) &&
    isSettled(standing, { sendBefore }, gateway)
      ? [{ reference, state: 'never_sent' }]
      : [],
  );
  return { ...snapshot, refunds: [...snapshot.refunds, ...neverSent] };
};

const readStanding = (
  deps: PaymentDeps,
  scope: Scope,
  reference: AttemptReference,
): Promise<Result<Standing, 'attempt_not_found'>> =>
  deps.unitOfWork.transaction(scope, async (transaction) => {
    const attempt = await transaction.payments.findOptionalAttempt(reference);
    const payment = await transaction.payments.findOptionalById(paymentIdOf(reference));
    if (payment === null || attempt === null) return fail('attempt_not_found');
    const hasChildren = isCaptured(attempt);
    return ok({
      payment,
      attempt,
      refunds: hasChildren ? await transaction.refunds.listByPayment(payment.id) : [],
      disputes: hasChildren ? await transaction.disputes.listByPayment(payment.id) : [],
      now: await transaction.now(),
    });
  });
