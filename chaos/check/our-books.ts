import type { ISql, Sql } from 'postgres';

/** Amounts are minor units in decimal text, as the driver reads them. */
export type OurPayment = {
  readonly id: string;
  readonly payableId: string;
  readonly state: string;
  readonly currency: string;
  readonly amount: string;
  readonly sequence: number;
  readonly attempts: number;
  readonly isReceipted: boolean;
};
export type OurAttempt = {
  readonly paymentId: string;
  readonly n: number;
  readonly reference: string;
  readonly outcome: string;
};
export type OurRefund = {
  readonly id: string;
  readonly paymentId: string;
  readonly attempt: number;
  readonly reference: string | null;
  readonly gatewayId: string | null;
  readonly state: string;
  readonly amount: string;
};
export type OurPayable = {
  readonly id: string;
  readonly useLimit: number | null;
  readonly usesReserved: number;
  readonly usesSucceeded: number;
};
export type OurEvent = {
  readonly subjectId: string;
  readonly sequence: number;
  readonly name: string;
  /** Of an event about a refund. */
  readonly refund: string | null;
};
export type OurJob = {
  readonly queue: string;
  readonly state: string;
  readonly reference: string | null;
  readonly startsInSeconds: number;
};

export type OurBooks = {
  readonly payments: readonly OurPayment[];
  readonly attempts: readonly OurAttempt[];
  readonly refunds: readonly OurRefund[];
  readonly payables: readonly OurPayable[];
  readonly events: readonly OurEvent[];
  /** Not done, and not given up. */
  readonly jobs: readonly OurJob[];
};

/** Jobs that are not done; those that died are in a queue of their own. */
const readJobs = (sql: ISql): Promise<OurJob[]> => sql<OurJob[]>`
  select name as queue, state::text, data ->> 'reference' as reference,
    extract(epoch from start_after - now())::float8 as "startsInSeconds"
  from pgboss.job
  where name in ('resolve-attempt', 'resolve-refund', 'dead-jobs') and state in ('created', 'retry', 'active')`;

/** Everything that the check looks at, in one consistent look. */
export const readOurBooks = (sql: Sql): Promise<OurBooks> =>
  sql.begin('isolation level repeatable read read only', async (look) => ({
    payments: await look<OurPayment[]>`
      select id, payable_id as "payableId", state, currency, amount_minor::text as amount, sequence, attempts,
        captured_at is not null as "isReceipted" from payments`,
    attempts: await look<OurAttempt[]>`
      select payment_id as "paymentId", n, reference, outcome from payment_attempts`,
    refunds: await look<OurRefund[]>`
      select id, payment_id as "paymentId", attempt, reference, gateway_id as "gatewayId", state,
        amount_minor::text as amount from refunds`,
    payables: await look<OurPayable[]>`
      select id, use_limit as "useLimit", uses_reserved as "usesReserved", uses_succeeded as "usesSucceeded"
      from payables`,
    events: await look<OurEvent[]>`
      select subject_id as "subjectId", sequence, name, data ->> 'refund' as refund from events
      order by subject_id, sequence`,
    jobs: await readJobs(look),
  }));

/** How much is still on its way in our books. */
export const readUnderWay = async (sql: Sql): Promise<number> => {
  const [row] = await sql<{ n: number }[]>`
    select (select count(*) from payment_attempts where outcome = 'open')::int
      + (select count(*) from refunds where state in ('requested', 'pending'))::int
      + (select count(*) from pgboss.job where name in ('resolve-attempt', 'resolve-refund')
           and state in ('created', 'retry', 'active'))::int as n`;
  return row?.n ?? 0;
};
