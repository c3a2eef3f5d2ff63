import type { RefundReference } from '#core/gateway/gateway';
import { askGateway, type AskFailure } from '#core/payment/ask-gateway';
import { attemptReference } from '#core/payment/attempt-reference';
import type { PaymentDeps } from '#core/payment/payment-deps';
import type { Refund } from '#core/refund/refund';
import { paymentIdOfRefund } from '#core/refund/refund-reference';
import { isRefundUnderWay } from '#core/refund/refund-transitions';
import type { Scope } from '#core/merchant/scope';
import { fail, ok, type Result } from '#core/result';

/** 1 s, 2 s, 4 s … at most an hour between two questions about the same refund: banks may take days. */
const resolveRefundDelayMs = (tries: number): number => Math.min(1000 * 2 ** Math.min(tries, 12), 3_600_000);

export type ResolveRefundFailure = AskFailure | 'refund_not_found';

/**
 * Finds out how a refund stands by asking about the attempt that it belongs to, and records it. Never sends it
 * again. While its end is not known, asks again later; `tries: null` asks once.
 */
export const resolveRefund = async (
  deps: PaymentDeps,
  { reference, tries }: { readonly reference: RefundReference; readonly tries: number | null },
): Promise<Result<Refund, ResolveRefundFailure>> => {
  const scope = await deps.directory.paymentDoor(paymentIdOfRefund(reference));
  const before = scope === null ? null : await readRefund(deps, scope, reference);
  if (scope === null || before === null) return fail('refund_not_found');
  if (!isRefundUnderWay(before.state)) return ok(before);

  const asking = attemptReference(before.paymentId, before.attempt);
  const asked = await askGateway(deps, scope, asking, { kind: 'system' }, (gateway) => gateway.find(asking));
  const after = await readRefund(deps, scope, reference);
  if (tries !== null && after !== null && isRefundUnderWay(after.state)) {
    await askLater(deps, scope, reference, tries);
  }
  if (!asked.ok) return asked;
  return after === null ? fail('refund_not_found') : ok(after);
};

const readRefund = async (
  deps: Pick<PaymentDeps, 'unitOfWork'>,
  scope: Scope,
  reference: RefundReference,
): Promise<Refund | null> => {
  const read = await deps.unitOfWork.transaction(scope, async ({ refunds }) =>
    ok(await refunds.findOptionalByReference(reference)),
  );
  return read.ok ? read.value : null;
};

const askLater = (
  deps: Pick<PaymentDeps, 'unitOfWork'>,
  scope: Scope,
  reference: RefundReference,
  tries: number,
): Promise<unknown> =>
  deps.unitOfWork.transaction(scope, async (transaction) => {
    const now = await transaction.now();
    await transaction.jobs.enqueue(
      { name: 'resolve-refund', data: { reference, tries: tries + 1 } },
      new Date(now.getTime() + resolveRefundDelayMs(tries)),
    );
    return ok(undefined);
  });
