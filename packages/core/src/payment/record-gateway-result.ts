import type { Actor } from '#core/events/event';
import type { AttemptReference } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import type { Payment } from '#core/payment/payment';
import { type AttemptReport, decideResult, type RecordingFailure } from '#core/payment/decide-result';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { paymentIdOf } from '#core/payment/attempt-reference';
import { fail, ok, type Result } from '#core/result';

export type RecordFailure =
  | RecordingFailure
  | 'attempt_not_found'
  /** The payment moved on since the gateway was asked: ask again. */
  | 'overtaken';

/**
 * The one way in for what a gateway says of an attempt: state, events and the payable's use change in one
 * transaction, under the payment's lock.
 *
 * `askedAt` is the payment's sequence as it was before the gateway was asked. A report on an open attempt
 * counts only when nothing was recorded in between, so an older answer can never overwrite a newer one.
 */
export const recordGatewayResult = (
  deps: Pick<PaymentDeps, 'unitOfWork' | 'identities'>,
  scope: Scope,
  reference: AttemptReference,
  report: AttemptReport,
  { askedAt, actor }: { readonly askedAt: number; readonly actor: Actor },
): Promise<Result<Payment, RecordFailure>> =>
  deps.unitOfWork.transaction(scope, async (transaction): Promise<Result<Payment, RecordFailure>> => {
    const payment = await transaction.payments.lock(paymentIdOf(reference));
    const attempt = await transaction.payments.findOptionalAttempt(reference);
    if (payment === null || attempt === null) return fail('attempt_not_found');
    if (attempt.outcome === 'open' && payment.sequence !== askedAt) return fail('overtaken');

    const now = await transaction.now();
    const decided = decideResult(payment, attempt, report, { actor, now, identities: deps.identities });
    if (!decided.ok) return decided;
    if (decided.value === null) return ok(payment);

    const recording = decided.value;
    await transaction.payments.update(recording.payment);
    await transaction.payments.updateAttempt(recording.attempt);
    if (recording.use === 'release') await transaction.payables.releaseUse(payment.payableId);
    if (recording.use === 'complete') await transaction.payables.completeUse(payment.payableId);
    for (const event of recording.events) await transaction.events.append(event);
    return ok(recording.payment);
  });
