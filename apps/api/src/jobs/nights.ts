import { forgetIdempotencyKeys } from '@artspay/db/jobs/forget-idempotency-keys';
import { startNightly } from '@artspay/db/jobs/nightly';
import { forgetEndedCounts } from '@artspay/db/repositories/counts-repository';
import { forgetVisits } from '@artspay/db/repositories/payment-url-visits';
import { readClock } from '@artspay/db/sql';
import { raiseAlarm } from '#api/alarms/alarms';
import { nightlyReconciliation } from '#api/reconcile/nightly-reconciliation';
import type { Services } from '#api/services';

/** What is done once a night: the books are compared; what has had its time is deleted. */
export const startNights = async (services: Services): Promise<readonly { stop(): Promise<void> }[]> => {
  const { database, log } = services;
  return [
    await startNightly(database, {
      name: 'reconcile',
      at: { hour: 3, minute: 17 },
      work: async () => nightlyReconciliation(services, await readClock(database.db)),
      onFailure: (error) =>
        raiseAlarm(log, 'books_not_compared', { err: error }, 'the books could not be compared'),
    }),
    await startNightly(database, {
      name: 'forget-counts',
      at: { hour: 3, minute: 47 },
      work: () => forgetEndedCounts(database),
      onFailure: (error) => log.warn({ err: error }, 'ended counts of tries were not forgotten'),
    }),
    await startNightly(database, {
      name: 'forget-idempotency-keys',
      at: { hour: 4, minute: 7 },
      work: () => forgetIdempotencyKeys(database),
      onFailure: (error) => log.warn({ err: error }, 'old idempotency keys were not deleted'),
    }),
    await startNightly(database, {
      name: 'forget-visits',
      at: { hour: 4, minute: 17 },
      work: () => forgetVisits(database),
      onFailure: (error) => log.warn({ err: error }, 'old visits of Payment URLs were not forgotten'),
    }),
  ];
};
