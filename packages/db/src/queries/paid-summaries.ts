import type { Scope } from '@artspay/core/merchant/scope';
import { type Money, money } from '@artspay/core/money/money';
import type { PayableId } from '@artspay/core/payable/payable';
import { eq, inArray, max, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { payments } from '#db/schema/payments';
import { inScope } from '#db/scope';

/** What was received for a payable, and when last. Late money is not in it. */
export type PaidSummary = { readonly received: Money; readonly paidAt: Date };

/** One summary per payable that was paid; the others are absent. */
export const paidSummaries = async (
  { db }: Database,
  scope: Scope,
  ids: readonly PayableId[],
): Promise<ReadonlyMap<PayableId, PaidSummary>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      payableId: payments.payableId,
      currency: payments.currency,
      receivedMinor: sql`sum(${payments.amountMinor})::text`.mapWith((text: string) => BigInt(text)),
      paidAt: max(payments.capturedAt),
    })
    .from(payments)
    .where(inScope(payments, scope, inArray(payments.payableId, [...ids]), eq(payments.state, 'succeeded')))
    .groupBy(payments.payableId, payments.currency);
  const summaries = new Map<PayableId, PaidSummary>();
  for (const { payableId, currency, receivedMinor, paidAt } of rows) {
    if (paidAt === null) throw new Error(`a succeeded payment of ${payableId} has no time of capture`);
    if (summaries.has(payableId)) throw new Error(`${payableId} was paid in two currencies`);
    summaries.set(payableId, { received: money(receivedMinor, currency), paidAt });
  }
  return summaries;
};

/** When it was last paid; `null` when it never was. */
export const latestPaidAt = async (database: Database, scope: Scope, id: PayableId): Promise<Date | null> =>
  (await paidSummaries(database, scope, [id])).get(id)?.paidAt ?? null;
