import type { Scope } from '@artspay/core/merchant/scope';
import type { Money } from '@artspay/core/money/money';
import type { Payment } from '@artspay/core/payment/payment';
import { refundedOf } from '@artspay/core/refund/refund';
import { paymentChildren } from '@artspay/db/queries/payment-children';
import type { Services } from '#api/services';

/** What of a payment's own capture went back to the payer; `null` when nothing did. */
export const refundedSoFar = async (
  { database }: Services,
  scope: Scope,
  { id, attempts, terms }: Payment,
): Promise<Money | null> => {
  const refunds = (await paymentChildren(database, scope, [id])).get(id)?.refunds ?? [];
  const refunded = refundedOf(
    refunds.filter(({ attempt }) => attempt === attempts),
    terms.amount,
  );
  return refunded.minor === 0n ? null : refunded;
};
