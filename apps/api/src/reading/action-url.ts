import type { Scope } from '@artspay/core/merchant/scope';
import type { Payment } from '@artspay/core/payment/payment';
import { ok } from '@artspay/core/result';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';

/** Where the payer proves who they are, while that is asked of them. */
export const actionUrlOf = async (
  unitOfWork: UnitOfWork,
  scope: Scope,
  payment: Payment,
): Promise<string | null> => {
  if (payment.state !== 'action_required') return null;
  const read = await unitOfWork.transaction(scope, async ({ payments }) =>
    ok(await payments.findOptionalOpenAttempt(payment.id)),
  );
  return read.ok ? (read.value?.actionUrl ?? null) : null;
};
