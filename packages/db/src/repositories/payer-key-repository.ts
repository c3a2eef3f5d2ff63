import type { Scope } from '@artspay/core/merchant/scope';
import type { PayerKeyRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { eq } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { payerKeys } from '#db/schema/payer-keys';
import { inScope } from '#db/scope';

export const payerKeyRepository = (queries: Queries, scope: Scope): PayerKeyRepository => ({
  async claim({ payableId, operation, keyHash, bodyHash }, paymentId) {
    // Waits while another transaction holds the same key uncommitted: the index decides who was first.
    const claimed = await queries
      .insert(payerKeys)
      .values({ ...scope, payableId, operation, keyHash, bodyHash, paymentId })
      .onConflictDoNothing()
      .returning({ paymentId: payerKeys.paymentId });
    if (claimed.length === 1) return { kind: 'claimed' };
    const [first] = await queries
      .select()
      .from(payerKeys)
      .where(
        inScope(
          payerKeys,
          scope,
          eq(payerKeys.payableId, payableId),
          eq(payerKeys.operation, operation),
          eq(payerKeys.keyHash, keyHash),
        ),
      );
    if (first === undefined) throw new Error('a payer key was neither claimed nor there');
    return first.bodyHash === bodyHash
      ? { kind: 'repeated', paymentId: first.paymentId }
      : { kind: 'other_body' };
  },
});
