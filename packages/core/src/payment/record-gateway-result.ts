import type { Actor } from '#core/events/event';
import type { AttemptReference } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import { decideReport, type GatewayReport, type ReportFailure } from '#core/payment/decide-report';
import type { Payment } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { paymentIdOf } from '#core/payment/attempt-reference';
import { fail, ok, type Result } from '#core/result';
import type { CountKey } from '#core/velocity/counts';
import { countDeclines } from '#core/velocity/count-declines';
import { cardSubject, declinesOf, isCardDecline } from '#core/velocity/try-keys';

type Recorded = { readonly payment: Payment; readonly declines: readonly CountKey[] };

export type RecordFailure =
  | ReportFailure
  | 'attempt_not_found'
  /** The payment moved on since the gateway was asked: ask again. */
  | 'overtaken';

/**
 * The one way in for what a gateway says of an attempt, its refunds and its disputes: state, events, children
 * and the payable's use change in one transaction, under the payment's lock.
 *
 * `askedAt` is the payment's sequence as it was before the gateway was asked; `null` for what cannot grow old,
 * such as a refusal. A report that would change something counts only when nothing was recorded in between,
 * so an older answer can never overwrite a newer one.
 */
export const recordGatewayResult = async (
  deps: Pick<PaymentDeps, 'unitOfWork' | 'identities' | 'hash' | 'limits' | 'countsOf'>,
  scope: Scope,
  reference: AttemptReference,
  report: GatewayReport,
  { askedAt, actor }: { readonly askedAt: number | null; readonly actor: Actor },
): Promise<Result<Payment, RecordFailure>> => {
  const recorded = await deps.unitOfWork.transaction(
    scope,
    async (transaction): Promise<Result<Recorded, RecordFailure>> => {
      const payment = await transaction.payments.lock(paymentIdOf(reference));
      const attempt = await transaction.payments.findOptionalAttempt(reference);
      if (payment === null || attempt === null) return fail('attempt_not_found');
      const isOld = askedAt !== null && payment.sequence !== askedAt;
      if (attempt.outcome === 'open' && isOld) return fail('overtaken');

      const decided = decideReport(
        {
          payment,
          attempt,
          refunds: report.refunds.length === 0 ? [] : await transaction.refunds.listByPayment(payment.id),
          disputes: report.disputes.length === 0 ? [] : await transaction.disputes.listByPayment(payment.id),
        },
        report,
        { actor, now: await transaction.now(), identities: deps.identities },
      );
      if (!decided.ok) return decided;
      if (decided.value === null) return ok({ payment, declines: [] });
      if (isOld) return fail('overtaken');

      const recording = decided.value;
      await transaction.payments.update(recording.payment);
      const { cardFingerprint } = report;
      const card =
        cardFingerprint === undefined
          ? null
          : cardSubject(deps.hash, scope, attempt.gateway, cardFingerprint);
      if (recording.attempt !== null)
        await transaction.payments.updateAttempt({
          ...recording.attempt,
          cardFingerprint: card ?? attempt.cardFingerprint,
        });
      for (const refund of recording.refunds) await transaction.refunds.save(refund);
      for (const dispute of recording.disputes) await transaction.disputes.save(dispute);
      if (recording.use === 'release') await transaction.payables.releaseUse(payment.payableId);
      if (recording.use === 'complete') await transaction.payables.completeUse(payment.payableId);
      for (const event of recording.events) await transaction.events.append(event);
      const isDecline =
        recording.attempt?.outcome === 'declined' && isCardDecline(recording.attempt.declineCode);
      const { merchantId } = scope;
      return ok({
        payment: recording.payment,
        declines: isDecline
          ? declinesOf(deps.limits, { payableId: payment.payableId, merchantId, card })
          : [],
      });
    },
  );
  if (!recorded.ok) return recorded;
  const { payment, declines } = recorded.value;
  if (declines.length > 0) await countDeclines(deps, scope, declines);
  return ok(payment);
};
