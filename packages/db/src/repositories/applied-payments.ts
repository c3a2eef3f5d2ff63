import type { PaymentId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { appliedPayments as table } from '#db/schema/applied-payments';
import { user } from '#db/schema/auth';
import { inScope } from '#db/scope';

/** That a payment stands in the invoicing tool, since when, and by whose word. */
export type AppliedMark = { readonly at: Date; readonly by: string };

/** Ticks a payment of this scope; a tick that stands stays as it is. */
export const markApplied = async (
  { db }: Database,
  scope: Scope,
  paymentId: PaymentId,
  userId: string,
): Promise<void> => {
  await db
    .insert(table)
    .values({ ...scope, paymentId, appliedBy: userId, appliedAt: sql`clock_timestamp()` })
    .onConflictDoNothing();
};

export const unmarkApplied = async ({ db }: Database, scope: Scope, id: PaymentId): Promise<void> => {
  await db.delete(table).where(inScope(table, scope, eq(table.paymentId, id)));
};

/** The ticks of these payments. */
export const appliedMarks = async (
  { db }: Database,
  scope: Scope,
  ids: readonly PaymentId[],
): Promise<ReadonlyMap<PaymentId, AppliedMark>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: table.paymentId, at: table.appliedAt, by: user.name })
    .from(table)
    .leftJoin(user, eq(user.id, table.appliedBy))
    .where(inScope(table, scope, inArray(table.paymentId, [...ids])));
  return new Map(rows.map(({ id, at, by }) => [id, { at, by: by ?? '' }]));
};
