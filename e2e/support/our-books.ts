import type { Sql } from 'postgres';

/** What our database says about one attempt and its payment. */
export type OurAttempt = {
  readonly reference: string;
  readonly outcome: string;
  readonly state: string;
  readonly currency: string;
  /** Minor units, as the driver reads them. */
  readonly amount: string;
};

export const readAttempts = (sql: Sql): Promise<OurAttempt[]> =>
  sql<OurAttempt[]>`
    select attempt.reference, attempt.outcome, payment.state, payment.currency, payment.amount_minor::text as amount
    from payment_attempts attempt
    join payments payment
      on (payment.merchant_id, payment.mode, payment.id) = (attempt.merchant_id, attempt.mode, attempt.payment_id)
    order by attempt.reference`;

/** What our database says about one refund. */
export type OurRefund = {
  readonly reference: string | null;
  readonly gatewayId: string | null;
  readonly state: string;
  /** Minor units, as the driver reads them. */
  readonly amount: string;
};

export const readRefunds = (sql: Sql): Promise<OurRefund[]> =>
  sql<OurRefund[]>`
    select reference, gateway_id as "gatewayId", state, amount_minor::text as amount from refunds order by id`;

/** Attempts of which more may go back, by what we asked for and what went, than was captured. */
export const readOverRefunded = (sql: Sql): Promise<{ payment: string }[]> =>
  sql<{ payment: string }[]>`
    select payment.id as payment
    from payments payment
    join refunds refund
      on (refund.merchant_id, refund.mode, refund.payment_id) = (payment.merchant_id, payment.mode, payment.id)
    where refund.state in ('requested', 'pending', 'succeeded')
    group by payment.merchant_id, payment.mode, payment.id, refund.attempt
    having sum(refund.amount_minor) > min(payment.amount_minor)`;

/** Subjects whose events do not count 1, 2, 3 … up to the payment's own sequence. */
export const readBrokenSequences = (sql: Sql): Promise<{ subject: string }[]> =>
  sql<{ subject: string }[]>`
    select event.subject_id as subject
    from events event
    left join payments payment on payment.id = event.subject_id
    group by event.subject_id, payment.sequence
    having min(event.sequence) <> 1
      or max(event.sequence) <> count(*)
      or count(distinct event.sequence) <> count(*)
      or (payment.sequence is not null and payment.sequence <> count(*))`;

/** Payables whose counted uses differ from their payments, or exceed their limit. */
export const readWrongUses = (sql: Sql): Promise<{ payable: string }[]> =>
  sql<{ payable: string }[]>`
    select payable.id as payable
    from payables payable
    left join payments payment
      on (payment.merchant_id, payment.mode, payment.payable_id) = (payable.merchant_id, payable.mode, payable.id)
    where payable.use_limit is not null
    group by payable.merchant_id, payable.mode, payable.id
    having payable.uses_reserved + payable.uses_succeeded > payable.use_limit
      or payable.uses_succeeded <> count(*) filter (where payment.state = 'succeeded')
      or payable.uses_reserved <>
        count(*) filter (where payment.state in ('processing', 'action_required', 'authenticated'))`;
