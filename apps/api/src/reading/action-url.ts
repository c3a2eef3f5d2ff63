import type { Scope } from '@artspay/core/merchant/scope';
import type { Payment } from '@artspay/core/payment/payment';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import { readInScope } from '#api/reading/read-in-scope';

/** Where the payer proves who they are, while that is asked of them. */
export const actionUrlOf = async (
  unitOfWork: UnitOfWork,
  scope: Scope,
  { id, state }: Payment,
): Promise<string | null> => {
  if (state !== 'action_required') return null;
  const open = await readInScope(unitOfWork, scope, ({ payments }) => payments.findOptionalOpenAttempt(id));
  return open?.actionUrl ?? null;
};
