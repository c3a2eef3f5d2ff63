import { keyLifeMs } from '@artspay/core/idempotency/idempotency-key';
import { lte } from 'drizzle-orm';
import type { Database } from '#db/database';
import { idempotencyKeys } from '#db/schema/idempotency-keys';
import { readClock } from '#db/sql';

/** Deletes keys that have outlived their time. Tidiness only: such a key counts as absent before. */
export const forgetIdempotencyKeys = async ({ db }: Database): Promise<void> => {
  const now = await readClock(db);
  await db.delete(idempotencyKeys).where(lte(idempotencyKeys.usedAt, new Date(now.getTime() - keyLifeMs)));
};
