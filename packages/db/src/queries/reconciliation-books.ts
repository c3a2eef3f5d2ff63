import type { AttemptReference } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import { money } from '@artspay/core/money/money';
import type { Books } from '@artspay/core/reconciliation/books';
import type { BookedAttempt } from '@artspay/core/reconciliation/compare-attempt';
import { asc, eq, gt, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { Database } from '#db/database';
import { brokenInvariants } from '#db/queries/broken-invariants';
import { rowToDispute } from '#db/repositories/dispute-rows';
import { rowToRefund } from '#db/repositories/refund-rows';
import { disputes } from '#db/schema/disputes';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { refunds } from '#db/schema/refunds';
import { inSameScope, inScope } from '#db/scope';

const pageSize = 500;

/** Our books, as reconciliation reads them. */
export const openReconciliationBooks = ({ db }: Database): Books => {
  const attempts = async (scope: Scope, ...conditions: readonly SQL[]): Promise<readonly BookedAttempt[]> => {
    const rows = await db
      .select({
        paymentId: paymentAttempts.paymentId,
        n: paymentAttempts.n,
        reference: paymentAttempts.reference,
        outcome: paymentAttempts.outcome,
        gatewayId: paymentAttempts.gatewayId,
        createdAt: paymentAttempts.createdAt,
        amountMinor: payments.amountMinor,
        currency: payments.currency,
      })
      .from(paymentAttempts)
      .innerJoin(payments, inSameScope(payments, paymentAttempts, eq(payments.id, paymentAttempts.paymentId)))
      .where(inScope(paymentAttempts, scope, ...conditions))
      .orderBy(asc(paymentAttempts.reference))
      .limit(pageSize);
    if (rows.length === 0) return [];
    const ids = rows.map(({ paymentId }) => paymentId);
    const refunded = await db
      .select()
      .from(refunds)
      .where(inScope(refunds, scope, inArray(refunds.paymentId, ids)));
    const disputed = await db
      .select()
      .from(disputes)
      .where(inScope(disputes, scope, inArray(disputes.paymentId, ids)));
    return rows.map(({ paymentId, n, amountMinor, currency, ...rest }) => {
      const isOfIt = (child: { readonly paymentId: string; readonly attempt: number }): boolean =>
        child.paymentId === paymentId && child.attempt === n;
      return {
        ...rest,
        amount: money(amountMinor, currency),
        refunds: refunded.filter(isOfIt).map(rowToRefund),
        disputes: disputed.filter(isOfIt).map(rowToDispute),
      };
    });
  };

  return {
    async attemptsByReference(scope, references) {
      const found = new Map<AttemptReference, BookedAttempt>();
      for (let start = 0; start < references.length; start += pageSize) {
        const some = references.slice(start, start + pageSize);
        for (const booked of await attempts(scope, inArray(paymentAttempts.reference, [...some])))
          found.set(booked.reference, booked);
      }
      return found;
    },
    attemptsMade: (scope, { from, to }, after) =>
      attempts(
        scope,
        gte(paymentAttempts.createdAt, from),
        lt(paymentAttempts.createdAt, to),
        ...(after === null ? [] : [gt(paymentAttempts.reference, after)]),
      ),
    brokenInvariants: (scope) => brokenInvariants(db, scope),
  };
};
