import type { Scope } from '@artspay/core/merchant/scope';
import { type Money, money } from '@artspay/core/money/money';
import type { PayableId } from '@artspay/core/payable/payable';
import { inArray, max, type SQL, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { payments } from '#db/schema/payments';
import { refunds } from '#db/schema/refunds';
import { inScope } from '#db/scope';

/**
 * What was received for a payable, what of it went back, and when it was paid last. Late money is in it once
 * staff accepted it.
 */
export type PaidSummary = {
  readonly received: Money;
  readonly refunded: Money;
  readonly paidAt: Date;
  /** How often a use was taken: late money takes none. */
  readonly timesPaid: number;
};

const sumOf = (minor: SQL) => sql`sum(${minor})::text`.mapWith((text: string) => BigInt(text));

const refundedMinor = sql`(
  select coalesce(sum(${refunds.amountMinor}), 0) from ${refunds}
  where ${refunds.merchantId} = ${payments.merchantId} and ${refunds.mode} = ${payments.mode}
    and ${refunds.paymentId} = ${payments.id} and ${refunds.attempt} = ${payments.attempts} and ${refunds.state} = 'succeeded')`;

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
      receivedMinor: sumOf(sql`${payments.amountMinor}`),
      refundedMinor: sumOf(refundedMinor),
      paidAt: max(payments.capturedAt),
      timesPaid: sql`count(*) filter (where ${payments.state} = 'succeeded')`.mapWith(Number),
    })
    .from(payments)
    .where(
      inScope(
        payments,
        scope,
        inArray(payments.payableId, [...ids]),
        inArray(payments.state, ['succeeded', 'accepted']),
      ),
    )
    .groupBy(payments.payableId, payments.currency);
  const summaries = new Map<PayableId, PaidSummary>();
  for (const { payableId, currency, receivedMinor, refundedMinor: backMinor, paidAt, timesPaid } of rows) {
    if (paidAt === null) throw new Error(`a succeeded payment of ${payableId} has no time of capture`);
    if (summaries.has(payableId)) throw new Error(`${payableId} was paid in two currencies`);
    summaries.set(payableId, {
      received: money(receivedMinor, currency),
      refunded: money(backMinor, currency),
      paidAt,
      timesPaid,
    });
  }
  return summaries;
};

/** When it was last paid; `null` when it never was. */
export const latestPaidAt = async (database: Database, scope: Scope, id: PayableId): Promise<Date | null> =>
  (await paidSummaries(database, scope, [id])).get(id)?.paidAt ?? null;
