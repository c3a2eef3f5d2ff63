import type { Scope } from '@artspay/core/merchant/scope';
import { type Money, money } from '@artspay/core/money/money';
import type { PayableId } from '@artspay/core/payable/payable';
import { inArray, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { payments } from '#db/schema/payments';
import { inScope } from '#db/scope';

/** Captured while no use was held, and waiting for staff to decide: one sum per payable that has some. */
export const lateMoneyOf = async (
  { db }: Database,
  scope: Scope,
  ids: readonly PayableId[],
): Promise<ReadonlyMap<PayableId, Money>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      payableId: payments.payableId,
      currency: payments.currency,
      minor: sql`sum(${payments.amountMinor})::text`.mapWith((text: string) => BigInt(text)),
    })
    .from(payments)
    // Literal, not a parameter: the partial index is chosen by it.
    .where(inScope(payments, scope, inArray(payments.payableId, [...ids]), sql`${payments.state} = 'late'`))
    .groupBy(payments.payableId, payments.currency);
  return new Map(rows.map(({ payableId, currency, minor }) => [payableId, money(minor, currency)]));
};
