import type { Scope } from '@artspay/core/merchant/scope';
import type { Result } from '@artspay/core/result';
import { LockTimeout } from '@artspay/core/unit-of-work/lock-timeout';
import type { Transaction, UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import { DrizzleQueryError, sql } from 'drizzle-orm';
import type { Database, Queries } from '#db/database';
import { answerRepository } from '#db/repositories/answer-repository';
import { countsRepository } from '#db/repositories/counts-repository';
import { disputeRepository } from '#db/repositories/dispute-repository';
import { eventRepository } from '#db/repositories/event-repository';
import { idempotencyKeyRepository } from '#db/repositories/idempotency-key-repository';
import { inboxRepository } from '#db/repositories/inbox-repository';
import { jobRepository } from '#db/repositories/job-repository';
import { merchantRepository } from '#db/repositories/merchant-repository';
import { noticeRepository } from '#db/repositories/notice-repository';
import { payableRepository } from '#db/repositories/payable-repository';
import { payerKeyRepository } from '#db/repositories/payer-key-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import { receiptMailingRepository } from '#db/repositories/receipt-mailing-repository';
import { refundRepository } from '#db/repositories/refund-repository';
import { readClock } from '#db/sql';

export type UnitOfWorkOptions = {
  /** Replaces the database's clock, for tests. */
  readonly clock?: () => Date;
};

/** core's unit of work over an open database. Enqueuing jobs needs `startQueues` first. */
export const openUnitOfWork = (database: Database, { clock }: UnitOfWorkOptions = {}): UnitOfWork => ({
  async transaction<Value, Failure>(
    scope: Scope,
    work: (transaction: Transaction) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure>> {
    const undone = new RolledBack();
    let result: Result<Value, Failure> | undefined;
    try {
      await database.db.transaction(async (queries) => {
        result = await work(openTransaction(database, queries, scope, clock));
        if (!result.ok) throw undone;
      });
    } catch (error) {
      if (isLockTimeout(error)) throw new LockTimeout('others hold the lock', { cause: error });
      if (error !== undone) throw error;
    }
    if (result === undefined) throw new Error('the transaction ended without a result');
    return result;
  },
});

const lockNotAvailable = '55P03';
const isLockTimeout = (error: unknown): boolean =>
  error instanceof DrizzleQueryError &&
  error.cause !== undefined &&
  'code' in error.cause &&
  error.cause.code === lockNotAvailable;

/** Makes Drizzle roll back; never leaves this file. */
class RolledBack extends Error {}

const openTransaction = (
  { boss }: Database,
  queries: Queries,
  scope: Scope,
  clock: (() => Date) | undefined,
): Transaction => ({
  scope,
  now: () => (clock === undefined ? readClock(queries) : Promise.resolve(clock())),
  merchants: merchantRepository(queries, scope),
  payables: payableRepository(queries, scope, clock && sql`${clock().toISOString()}::timestamptz`),
  payments: paymentRepository(queries, scope),
  refunds: refundRepository(queries, scope),
  disputes: disputeRepository(queries, scope),
  receiptMailings: receiptMailingRepository(queries, scope),
  notices: noticeRepository(queries, scope),
  answers: answerRepository(queries, scope),
  payerKeys: payerKeyRepository(queries, scope),
  idempotencyKeys: idempotencyKeyRepository(queries, scope),
  inbox: inboxRepository(queries, scope),
  counts: countsRepository(queries, scope, clock),
  events: eventRepository(queries, scope),
  jobs: jobRepository(queries, boss),
});
