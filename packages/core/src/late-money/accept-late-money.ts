import type { Actor } from '#core/events/event';
import { parseId } from '#core/id/id';
import { type KeyReused, once, type Repeatable } from '#core/idempotency/once';
import type { Scope } from '#core/merchant/scope';
import type { Payment } from '#core/payment/payment';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { takeSteps } from '#core/payment/payment-events';
import { transition } from '#core/payment/payment-transitions';
import { isRefundUnderWay } from '#core/refund/refund-transitions';
import { fail, ok, type Result } from '#core/result';
import type { KeyedRequest, Transaction } from '#core/unit-of-work/unit-of-work';

export type AcceptLateMoneyFailure =
  | { readonly code: 'not_found' }
  /** It is not late money, or somebody decided already. */
  | { readonly code: 'wrong_state' }
  /** A refund of it is under way. */
  | { readonly code: 'refund_under_way' };

/**
 * Staff keep money that arrived while no use was held, once per key. It is counted apart from the payable's
 * limit.
 */
export const acceptLateMoney = (
  deps: Pick<PaymentDeps, 'unitOfWork' | 'identities'>,
  scope: Scope,
  paymentId: string,
  actor: Actor,
  request: KeyedRequest | null = null,
): Promise<Result<Repeatable<Payment>, AcceptLateMoneyFailure | KeyReused>> =>
  deps.unitOfWork.transaction(scope, (transaction) =>
    once<Payment, AcceptLateMoneyFailure>(transaction, request, {
      make: () => accept(deps, transaction, paymentId, actor),
      find: async (made) => {
        const id = parseId('pay', made);
        return id === null ? null : transaction.payments.findOptionalById(id);
      },
    }),
  );

const accept = async (
  { identities }: Pick<PaymentDeps, 'identities'>,
  transaction: Transaction,
  paymentId: string,
  actor: Actor,
): Promise<Result<Payment, AcceptLateMoneyFailure>> => {
  const id = parseId('pay', paymentId);
  const payment = id === null ? null : await transaction.payments.lock(id);
  if (payment === null) return fail({ code: 'not_found' });
  const step = transition(payment.state, 'accepted');
  if (!step.ok) return fail({ code: 'wrong_state' });
  const refunds = await transaction.refunds.listByPayment(payment.id);
  if (refunds.some(({ state }) => isRefundUnderWay(state))) return fail({ code: 'refund_under_way' });
  const taken = takeSteps(payment, [step.value], { actor, now: await transaction.now(), identities });
  await transaction.payments.update(taken.payment);
  for (const event of taken.events) await transaction.events.append(event);
  return ok(taken.payment);
};
