import type { Actor } from '#core/events/event';
import type { Scope } from '#core/merchant/scope';
import type { PaymentDeps } from '#core/payment/payment-deps';
import {
  requestRefund,
  type RequestedRefund,
  type RequestRefundFailure,
  type RequestRefundInput,
} from '#core/refund/request-refund';
import type { Result } from '#core/result';
import type { KeyedRequest } from '#core/unit-of-work/unit-of-work';

/**
 * Staff give late money back whole: an ordinary refund of everything that is left. The payment is returned
 * once the gateway says that all of it went back.
 */
export const refundLateMoney = (
  deps: PaymentDeps,
  scope: Scope,
  { paymentId, refundable }: Pick<RequestRefundInput, 'paymentId' | 'refundable'>,
  actor: Actor,
  keyed: KeyedRequest | null = null,
): Promise<Result<RequestedRefund, RequestRefundFailure>> =>
  requestRefund(
    deps,
    scope,
    { paymentId, attempt: null, amount: refundable, refundable, reason: null },
    actor,
    { allowed: ['late'], keyed },
  );
