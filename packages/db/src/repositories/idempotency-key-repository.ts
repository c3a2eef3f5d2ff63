import { keyLifeMs } from '@artspay/core/idempotency/idempotency-key';
import type { Scope } from '@artspay/core/merchant/scope';
import type { IdempotencyKeyRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { eq, lte } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { idempotencyKeys } from '#db/schema/idempotency-keys';
import { inScope, wroteOne } from '#db/scope';

const isKey = (scope: Scope, keyHash: string) =>
  inScope(idempotencyKeys, scope, eq(idempotencyKeys.keyHash, keyHash));

export const idempotencyKeyRepository = (queries: Queries, scope: Scope): IdempotencyKeyRepository => ({
  async claim({ keyHash, bodyHash }, now) {
    // Waits while another transaction holds the same key uncommitted: the index decides who was first. A key
    // that has outlived its time is taken over, whether or not it was swept away.
    const claimed = await queries
      .insert(idempotencyKeys)
      .values({ ...scope, keyHash, bodyHash, made: null, usedAt: now })
      .onConflictDoUpdate({
        target: [idempotencyKeys.merchantId, idempotencyKeys.mode, idempotencyKeys.keyHash],
        set: { bodyHash, made: null, usedAt: now },
        setWhere: lte(idempotencyKeys.usedAt, new Date(now.getTime() - keyLifeMs)),
      })
      .returning({ usedAt: idempotencyKeys.usedAt });
    if (claimed.length === 1) return { kind: 'claimed' };
    const [first] = await queries.select().from(idempotencyKeys).where(isKey(scope, keyHash));
    if (first === undefined || first.made === null)
      throw new Error('an idempotency key was neither claimed nor bound');
    return first.bodyHash === bodyHash ? { kind: 'repeated', made: first.made } : { kind: 'other_body' };
  },
  async bind({ keyHash }, made) {
    const bound = await queries
      .update(idempotencyKeys)
      .set({ made })
      .where(isKey(scope, keyHash))
      .returning({ made: idempotencyKeys.made });
    wroteOne(bound, 'binding an idempotency key');
  },
});
