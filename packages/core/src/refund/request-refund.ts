import type { Actor } from '#core/events/event';
import type { Gateway } from '#core/gateway/gateway';
import { parseId } from '#core/id/id';
import { type KeyReused, once } from '#core/idempotency/once';
import type { Scope } from '#core/merchant/scope';
import { askGateway } from '#core/payment/ask-gateway';
import { attemptReference } from '#core/payment/attempt-reference';
import type { Payment } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import type { PaymentState } from '#core/payment/payment-transitions';
import { recordGatewayResult } from '#core/payment/record-gateway-result';
import {
  type DecidedRefund,
  decideRequest,
  refundableStates,
  type RefundRequestFailure,
  refundSendWindowMs,
  type WantedRefund,
} from '#core/refund/decide-request';
import type { Refund } from '#core/refund/refund';
import { isRefundUnderWay } from '#core/refund/refund-transitions';
import { fail, ok, type Result } from '#core/result';
import { parsePlainText, type TextFailure } from '#core/text/plain-text';
import type { KeyedRequest, Transaction } from '#core/unit-of-work/unit-of-work';

/** Everything as it arrived; nothing is trusted. */
export type RequestRefundInput = Omit<WantedRefund, 'reason'> & {
  readonly paymentId: string;
  readonly reason: string | null;
};

export type RequestRefundFailure =
  | { readonly code: 'not_found' }
  | { readonly code: 'gateway_not_set_up' }
  | { readonly code: 'refunds_not_offered' }
  | { readonly code: 'invalid_reason'; readonly why: TextFailure }
  | RefundRequestFailure
  | KeyReused;

export type RequestedRefund = {
  readonly payment: Payment;
  readonly refund: Refund;
  /** It was requested earlier, under the same key. */
  readonly replayed: boolean;
};

/** In characters. */
const longestReason = 200;

/**
 * Gives money back once. Under the payment's lock, writes the refund and the job that will ask about it, and
 * commits; asks the gateway outside any transaction; records the answer.
 *
 * When the gateway gives no clear answer the refund stays `requested` and its amount stays held:
 * `resolve-refund` finds out. Nothing is ever sent a second time to find out: a repeat under the same key asks.
 * A refund never frees a use.
 */
export const requestRefund = async (
  deps: PaymentDeps,
  scope: Scope,
  input: RequestRefundInput,
  actor: Actor,
  {
    allowed = refundableStates,
    keyed = null,
  }: { readonly allowed?: readonly PaymentState[]; readonly keyed?: KeyedRequest | null } = {},
): Promise<Result<RequestedRefund, RequestRefundFailure>> => {
  const reason = input.reason?.trim() ? parsePlainText(input.reason, longestReason) : ok(null);
  if (!reason.ok) return fail({ code: 'invalid_reason', why: reason.error });
  const gateway = await deps.gatewayFor(scope);
  if (gateway === null) return fail({ code: 'gateway_not_set_up' });
  if (!gateway.capabilities.refunds) return fail({ code: 'refunds_not_offered' });

  const startedAtMs = deps.monotonicMs();
  const wanted = { ...input, reason: reason.value };
  const requested = await deps.unitOfWork.transaction(scope, (transaction) =>
    once<Requested, RequestRefundFailure>(transaction, keyed, {
      make: async () => {
        const decided = await request(deps, transaction, input.paymentId, wanted, actor, allowed);
        return decided.ok ? ok({ ...decided.value.refund, decided: decided.value }) : decided;
      },
      find: async (id) => {
        const refundId = parseId('ref', id);
        const refund = refundId === null ? null : await transaction.refunds.findOptionalById(refundId);
        return refund === null ? null : { ...refund, decided: null };
      },
    }),
  );
  if (!requested.ok) return requested;
  const { made, replayed } = requested.value;
  if (made.decided !== null) await send(deps, scope, gateway, made.decided, actor, startedAtMs);
  // Whoever sent it may be gone: asking is always safe, sending again is not.
  else if (isRefundUnderWay(made.state)) {
    const asking = attemptReference(made.paymentId, made.attempt);
    await askGateway(deps, scope, asking, actor, (asked) => asked.find(asking));
  }
  return ok({ ...(await asItStands(deps, scope, made)), replayed });
};

/** A refund of ours, and what is to be sent of it: nothing when it was requested before. */
type Requested = Refund & { readonly decided: DecidedRefund | null };

const request = async (
  deps: PaymentDeps,
  transaction: Transaction,
  paymentId: string,
  wanted: WantedRefund,
  actor: Actor,
  allowed: readonly PaymentState[],
): Promise<Result<DecidedRefund, RequestRefundFailure>> => {
  const id = parseId('pay', paymentId);
  const payment = id === null ? null : await transaction.payments.lock(id);
  if (payment === null) return fail({ code: 'not_found' });
  const books = {
    payment,
    captures: await transaction.payments.listCapturedAttempts(payment.id),
    refunds: await transaction.refunds.listByPayment(payment.id),
    disputes: await transaction.disputes.listByPayment(payment.id),
  };
  const now = await transaction.now();
  const decided = decideRequest(books, wanted, allowed, { actor, now, identities: deps.identities });
  if (!decided.ok) return decided;
  const { refund, reference } = decided.value;
  await transaction.payments.update(decided.value.payment);
  await transaction.refunds.save(refund);
  await transaction.events.append(decided.value.event);
  await transaction.jobs.enqueue(
    { name: 'resolve-refund', data: { reference, tries: 0 } },
    refund.sendBefore ?? now,
  );
  return decided;
};

const send = async (
  deps: PaymentDeps,
  scope: Scope,
  gateway: Gateway,
  { payment, refund, attempt, reference }: DecidedRefund,
  actor: Actor,
  startedAtMs: number,
): Promise<void> => {
  // A process that slept through its window must not send: "not found" may have been taken for an answer.
  if (deps.monotonicMs() - startedAtMs >= refundSendWindowMs) return;
  if (attempt.gatewayId === null) return;
  const answer = await gateway.refund({
    reference,
    idempotencyKey: `${reference}:refund`,
    charge: { reference: attempt.reference, gatewayId: attempt.gatewayId },
    amount: refund.amount,
  });
  if (answer.kind === 'no_clear_answer') return;
  const report =
    answer.kind === 'answered'
      ? answer.refund
      : ({ reference, state: 'refused', code: answer.code } as const);
  const recorded = await recordGatewayResult(
    deps,
    scope,
    attempt.reference,
    { gatewayId: null, card: null, result: null, refunds: [report], disputes: [] },
    // A refusal cannot grow old: nothing else will ever be known under this reference.
    { askedAt: answer.kind === 'answered' ? payment.sequence : null, actor },
  );
  if (recorded.ok) return;
  // Somebody else heard of this payment first: what stands now is what the gateway is asked about.
  await askGateway(deps, scope, attempt.reference, actor, (asking) => asking.find(attempt.reference));
};

const asItStands = async (
  deps: Pick<PaymentDeps, 'unitOfWork'>,
  scope: Scope,
  { id, paymentId }: Pick<Refund, 'id' | 'paymentId'>,
): Promise<Omit<RequestedRefund, 'replayed'>> => {
  const read = await deps.unitOfWork.transaction(scope, async (transaction) => {
    const payment = await transaction.payments.findOptionalById(paymentId);
    const refund = await transaction.refunds.findOptionalById(id);
    return payment === null || refund === null ? fail(null) : ok({ payment, refund });
  });
  if (!read.ok) throw new Error(`${id} was requested and is gone`);
  return read.value;
};
