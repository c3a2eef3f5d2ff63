import type { Actor } from '#core/events/event';
import type { AttemptReference, FindAnswer, Gateway } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { recordGatewayResult, type RecordFailure } from '#core/payment/record-gateway-result';
import { voidPartial } from '#core/payment/void-partial';
import { paymentIdOf } from '#core/payment/attempt-reference';
import { fail, ok, type Result } from '#core/result';

/** What stood before the gateway was asked. */
export type Standing = { readonly payment: Payment; readonly attempt: PaymentAttempt; readonly now: Date };

export type AskFailure =
  | Exclude<RecordFailure, 'overtaken'>
  | 'gateway_not_set_up'
  | 'gateway_unavailable'
  /** The gateway has no record of it, and it is too early for that to mean anything. */
  | 'not_found_yet';

/** How often an answer may be overtaken before the asker gives up and leaves it to the next one. */
const mostRounds = 5;

/**
 * Asks the gateway about an attempt and records the answer; asks again when the payment moved on meanwhile.
 * "Not found" counts as "never charged" only once nothing can arrive at the gateway any more.
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
    if (standing.attempt.outcome === 'captured' || standing.attempt.outcome === 'captured_late') {
      return ok(standing.payment);
    }
    const { amount } = standing.payment.terms;
    const answer = await voidPartial(gateway, amount, await ask(gateway, standing));
    if (answer.kind === 'unavailable') return fail('gateway_unavailable');
    const neverChargedFrom = standing.attempt.sendBefore.getTime() + gateway.capabilities.settledAfterMs;
    if (answer.kind === 'not_found' && standing.now.getTime() < neverChargedFrom)
      return fail('not_found_yet');
    const report =
      answer.kind === 'found'
        ? answer.snapshot
        : ({ gatewayId: null, card: null, result: { state: 'never_charged' } } as const);
    const recorded = await recordGatewayResult(deps, scope, reference, report, {
      askedAt: standing.payment.sequence,
      actor,
    });
    if (recorded.ok) return recorded;
    if (recorded.error !== 'overtaken') return fail(recorded.error);
  }
  return fail('gateway_unavailable');
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
    return ok({ payment, attempt, now: await transaction.now() });
  });
