import { underWayStates } from '@artspay/core/payment/payment-transitions';
import type { Scope } from '@artspay/core/merchant/scope';
import { type Difference, difference } from '@artspay/core/reconciliation/difference';
import { and, count, eq, isNotNull, max, min, ne, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Queries } from '#db/database';
import type { JobName } from '#db/jobs/queues';
import { events } from '#db/schema/events';
import { payables } from '#db/schema/payables';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { refunds } from '#db/schema/refunds';
import { inSameScope, inScope } from '#db/scope';

/** So many of each kind are told: where there are more, something has gone wrong everywhere. */
const mostOfAKind = 100;

/** Whatever breaks a rule that the books of one scope keep by themselves. */
export const brokenInvariants = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => [
  ...(await wrongUses(queries, scope)),
  ...(await brokenEvents(queries, scope)),
  ...(await wrongStates(queries, scope)),
  ...(await excessiveRefunds(queries, scope)),
  ...(await attemptsNobodyAsksAbout(queries, scope)),
  ...(await refundsNobodyAsksAbout(queries, scope)),
];

const isUnderWay = sql`${payments.state} in ${[...underWayStates]}`;

const wrongUses = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => {
  const reserved = sql`count(*) filter (where ${isUnderWay})`.mapWith(Number);
  const succeeded = sql`count(*) filter (where ${payments.state} = 'succeeded')`.mapWith(Number);
  const rows = await queries
    .select({
      id: payables.id,
      usesReserved: payables.usesReserved,
      usesSucceeded: payables.usesSucceeded,
      reserved,
      succeeded,
    })
    .from(payables)
    .leftJoin(payments, inSameScope(payments, payables, eq(payments.payableId, payables.id)))
    .where(inScope(payables, scope, isNotNull(payables.useLimit)))
    .groupBy(payables.merchantId, payables.mode, payables.id)
    .having(or(ne(payables.usesReserved, reserved), ne(payables.usesSucceeded, succeeded)))
    .limit(mostOfAKind);
  return rows.map((row) =>
    difference(
      'uses_differ',
      row.id,
      `counted ${row.usesReserved} held, ${row.usesSucceeded} spent; payments say ${row.reserved} and ${row.succeeded}`,
      null,
    ),
  );
};

const brokenEvents = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => {
  const rows = await queries
    .select({ id: events.subjectId, written: count(), last: max(events.sequence), own: payments.sequence })
    .from(events)
    .leftJoin(payments, inSameScope(payments, events, eq(payments.id, events.subjectId)))
    .where(inScope(events, scope))
    .groupBy(events.subjectId, payments.sequence)
    .having(
      or(
        ne(min(events.sequence), 1),
        ne(max(events.sequence), count()),
        and(isNotNull(payments.sequence), ne(payments.sequence, count())),
      ),
    )
    .limit(mostOfAKind);
  return rows.map((row) =>
    difference(
      'events_broken',
      row.id,
      `${row.written} written, the last is number ${row.last}, it counts ${row.own ?? 'none'}`,
      null,
    ),
  );
};

/** Under way with an open attempt, succeeded with one captured attempt, and not the other way round. */
const wrongStates = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => {
  const open = sql`count(*) filter (where ${paymentAttempts.outcome} = 'open')`.mapWith(Number);
  const captured = sql`count(*) filter (where ${paymentAttempts.outcome} = 'captured')`.mapWith(Number);
  const rows = await queries
    .select({ id: payments.id, state: payments.state, open, captured })
    .from(payments)
    .leftJoin(
      paymentAttempts,
      inSameScope(paymentAttempts, payments, eq(paymentAttempts.paymentId, payments.id)),
    )
    .where(inScope(payments, scope))
    .groupBy(payments.merchantId, payments.mode, payments.id)
    .having(sql`${open} <> (${isUnderWay})::int or ${captured} <> (${payments.state} = 'succeeded')::int`)
    .limit(mostOfAKind);
  return rows.map((row) =>
    difference('state_differs', row.id, `${row.state}, ${row.open} open, ${row.captured} captured`, null),
  );
};

const excessiveRefunds = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => {
  const held = sql`sum(${refunds.amountMinor})::text`.mapWith(String);
  const rows = await queries
    .select({ id: payments.id, attempt: refunds.attempt, amount: payments.amountMinor, held })
    .from(refunds)
    .innerJoin(payments, inSameScope(payments, refunds, eq(payments.id, refunds.paymentId)))
    .where(inScope(refunds, scope, sql`${refunds.state} in ('requested', 'pending', 'succeeded')`))
    .groupBy(payments.merchantId, payments.mode, payments.id, refunds.attempt)
    .having(sql`sum(${refunds.amountMinor}) > ${payments.amountMinor}`)
    .limit(mostOfAKind);
  return rows.map(({ id, attempt, amount, held: sum }) =>
    difference('refunds_exceed_capture', `${id}-${attempt}`, `${sum} of ${amount} minor units`, null),
  );
};

/** The chain of questions always has a next one; a question on a hint is not part of it. */
const noneAsks = (queue: JobName, reference: PgColumn): SQL => sql`not exists (
  select 1 from pgboss.job as job
  where job.name = ${queue} and job.state in ('created', 'retry', 'active')
    and job.data ->> 'reference' = ${reference} and job.data ->> 'tries' is not null)`;

const attemptsNobodyAsksAbout = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => {
  const rows = await queries
    .select({ reference: paymentAttempts.reference })
    .from(paymentAttempts)
    .where(
      inScope(
        paymentAttempts,
        scope,
        eq(paymentAttempts.outcome, 'open'),
        noneAsks('resolve-attempt', paymentAttempts.reference),
      ),
    )
    .limit(mostOfAKind);
  return rows.map(({ reference }) => difference('open_without_next_try', reference, 'open', null));
};

/** Of refunds that were made at the gateway itself, webhooks tell. */
const refundsNobodyAsksAbout = async (queries: Queries, scope: Scope): Promise<readonly Difference[]> => {
  const rows = await queries
    .select({ reference: refunds.reference, state: refunds.state })
    .from(refunds)
    .where(
      inScope(
        refunds,
        scope,
        isNotNull(refunds.reference),
        sql`${refunds.state} in ('requested', 'pending')`,
        noneAsks('resolve-refund', refunds.reference),
      ),
    )
    .limit(mostOfAKind);
  return rows.map(({ reference, state }) =>
    difference('refund_without_next_try', reference ?? '', state, null),
  );
};
