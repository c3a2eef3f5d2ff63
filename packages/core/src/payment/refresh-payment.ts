import type { PaymentId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import { askGateway } from '#core/payment/ask-gateway';
import type { Payment } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import type { FindAnswer, Gateway } from '#core/gateway/gateway';
import type { AttemptReference } from '#core/gateway/gateway';
import { fail, ok, type Result } from '#core/result';

/**
 * The payer came back from their bank: asks the gateway at once instead of waiting for its webhook. When the
 * gateway cannot say, the payment is answered as it stands.
 */
export const refreshPayment = (
  deps: PaymentDeps,
  scope: Scope,
  id: PaymentId,
): Promise<Result<Payment, 'not_found'>> =>
  askAboutOpenAttempt(deps, scope, id, (gateway, reference) => gateway.find(reference));

/**
 * The payer gives up proving who they are: cancels at the gateway, which frees the held use once the gateway
 * confirms it. Answers what stands afterwards: it may have been paid in the meantime.
 */
export const cancelAction = (
  deps: PaymentDeps,
  scope: Scope,
  id: PaymentId,
): Promise<Result<Payment, 'not_found'>> =>
  askAboutOpenAttempt(deps, scope, id, (gateway, reference) => gateway.cancel(reference));

const askAboutOpenAttempt = async (
  deps: PaymentDeps,
  scope: Scope,
  id: PaymentId,
  ask: (gateway: Gateway, reference: AttemptReference) => Promise<FindAnswer>,
): Promise<Result<Payment, 'not_found'>> => {
  const read = () =>
    deps.unitOfWork.transaction(scope, async ({ payments }) => {
      const payment = await payments.findOptionalById(id);
      if (payment === null) return fail('not_found');
      return ok({ payment, open: await payments.findOptionalOpenAttempt(id) });
    });
  const before = await read();
  if (!before.ok) return before;
  const { payment, open } = before.value;
  if (open === null) return ok(payment);
  const asked = await askGateway(deps, scope, open.reference, { kind: 'payer' }, (gateway) =>
    ask(gateway, open.reference),
  );
  if (asked.ok) return asked;
  const after = await read();
  return after.ok ? ok(after.value.payment) : after;
};
