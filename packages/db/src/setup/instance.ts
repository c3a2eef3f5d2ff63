import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database, Queries } from '#db/database';
import { instance } from '#db/schema/instance';

/**
 * Keeps the first key check value that is ever given and answers the one that stands. When it cannot be
 * opened with the server's key, that key is not the one this database was written with.
 */
export const keepKeyCheck = async ({ db }: Database, value: string): Promise<string> => {
  await db.update(instance).set({ keyCheck: value }).where(isNull(instance.keyCheck));
  const [row] = await db.select({ keyCheck: instance.keyCheck }).from(instance);
  const standing = row?.keyCheck ?? null;
  if (standing === null) throw new Error('the instance row is missing');
  return standing;
};

/** Makes the token of this hash the one that claims the installation. False when it was claimed already. */
export const setOwnerToken = async ({ db }: Database, tokenHash: string): Promise<boolean> => {
  const written = await db
    .update(instance)
    .set({ ownerTokenHash: tokenHash })
    .where(isNull(instance.ownerClaimedAt))
    .returning({ id: instance.id });
  return written.length === 1;
};

const isOpenTo = (tokenHash: string) =>
  and(eq(instance.ownerTokenHash, tokenHash), isNull(instance.ownerClaimedAt));

/** Whether this token claims the installation as it stands; only `consumeOwnerToken` decides. */
export const isOwnerToken = async ({ db }: Database, tokenHash: string): Promise<boolean> =>
  (await db.$count(instance, isOpenTo(tokenHash))) === 1;

/** True for exactly one caller with the right token: that one is the first owner. Undone with its transaction. */
export const consumeOwnerToken = async (queries: Queries, tokenHash: string): Promise<boolean> => {
  const written = await queries
    .update(instance)
    .set({ ownerTokenHash: null, ownerClaimedAt: sql`now()` })
    .where(isOpenTo(tokenHash))
    .returning({ id: instance.id });
  return written.length === 1;
};
