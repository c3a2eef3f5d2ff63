import type { Dispute } from '@artspay/core/dispute/dispute';
import type { PaymentId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PaymentAttempt } from '@artspay/core/payment/payment';
import type { Refund } from '@artspay/core/refund/refund';
import { and, asc, inArray } from 'drizzle-orm';
import type { Database } from '#db/database';
import { rowToDispute } from '#db/repositories/dispute-rows';
import { rowToAttempt } from '#db/repositories/payment-rows';
import { rowToRefund } from '#db/repositories/refund-rows';
import { disputes } from '#db/schema/disputes';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { refunds } from '#db/schema/refunds';
import { inScope } from '#db/scope';

/** What became of a payment's money, each list oldest first. */
export type PaymentChildren = {
  readonly captures: readonly PaymentAttempt[];
  readonly refunds: readonly Refund[];
  readonly disputes: readonly Dispute[];
};

/** The children of each of these payments; those that captured nothing have none. */
export const paymentChildren = async (
  { db }: Database,
  scope: Scope,
  ids: readonly PaymentId[],
): Promise<ReadonlyMap<PaymentId, PaymentChildren>> => {
  if (ids.length === 0) return new Map();
  const captures = await db
    .select()
    .from(paymentAttempts)
    .where(
      inScope(
        paymentAttempts,
        scope,
        and(
          inArray(paymentAttempts.paymentId, [...ids]),
          inArray(paymentAttempts.outcome, ['captured', 'captured_late']),
        ),
      ),
    )
    .orderBy(asc(paymentAttempts.n));
  if (captures.length === 0) return new Map();
  const refunded = await db
    .select()
    .from(refunds)
    .where(inScope(refunds, scope, inArray(refunds.paymentId, [...ids])))
    .orderBy(asc(refunds.id));
  const disputed = await db
    .select()
    .from(disputes)
    .where(inScope(disputes, scope, inArray(disputes.paymentId, [...ids])))
    .orderBy(asc(disputes.id));
  return new Map(
    [...new Set(captures.map(({ paymentId }) => paymentId))].map((id) => [
      id,
      {
        captures: captures.filter(({ paymentId }) => paymentId === id).map(rowToAttempt),
        refunds: refunded.filter(({ paymentId }) => paymentId === id).map(rowToRefund),
        disputes: disputed.filter(({ paymentId }) => paymentId === id).map(rowToDispute),
      },
    ]),
  );
};
