import type { AttemptReference } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import { money } from '@artspay/core/money/money';
import type { Books } from '@artspay/core/reconciliation/books';
import type { BookedAttempt } from '@artspay/core/reconciliation/compare-attempt';
import { asc, eq, gt, gte, inArray, lt, type SQL } from 'drizzle-orm';
import type { Database } from '#db/database';
import { brokenInvariants } from '#db/queries/broken-invariants';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { inSameScope, inScope } from '#db/scope';

const pageSize = 500;

/** Our books, as reconciliation reads them. */
export const openReconciliationBooks = ({ db }: Database): Books => {
  const attempts = (scope: Scope, ...conditions: readonly SQL[]) =>
    db
      .select({
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
  type Row = Awaited<ReturnType<typeof attempts>>[number];
  const booked = ({ amountMinor, currency, ...rest }: Row): BookedAttempt => ({
    ...rest,
    amount: money(amountMinor, currency),
  });

  return {
    async attemptsByReference(scope, references) {
      const found = new Map<AttemptReference, BookedAttempt>();
      for (let start = 0; start < references.length; start += pageSize) {
        const some = references.slice(start, start + pageSize);
        for (const row of await attempts(scope, inArray(paymentAttempts.reference, [...some])))
          found.set(row.reference, booked(row));
      }
      return found;
    },
    async attemptsMade(scope, { from, to }, after) {
      const rows = await attempts(
        scope,
        gte(paymentAttempts.createdAt, from),
        lt(paymentAttempts.createdAt, to),
        ...(after === null ? [] : [gt(paymentAttempts.reference, after)]),
      );
      return rows.map(booked);
    },
    brokenInvariants: (scope) => brokenInvariants(db, scope),
  };
};
