import type { Scope } from '@artspay/core/merchant/scope';
import { ok } from '@artspay/core/result';
import type { Transaction, UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';

/** One consistent look at a scope; `read` cannot fail in an expected way. */
export const readInScope = async <Value>(
  unitOfWork: UnitOfWork,
  scope: Scope,
  read: (transaction: Transaction) => Promise<Value>,
): Promise<Value> => {
  const result = await unitOfWork.transaction<Value, never>(scope, async (transaction) =>
    ok(await read(transaction)),
  );
  if (!result.ok) throw new Error('a read has no failures');
  return result.value;
};
