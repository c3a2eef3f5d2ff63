import type { EventName } from '@artspay/core/events/event';
import { parseId } from '@artspay/core/id/id';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';

/** What changes the sums of a receipt that was sent. */
const correcting: ReadonlySet<EventName> = new Set(['refund.succeeded', 'refund.failed']);

/**
 * Sends a corrected receipt where one was sent before, whoever brought the news: the job is enqueued in the
 * transaction that writes the event.
 */
export const mailOnEvents = (inner: UnitOfWork): UnitOfWork => ({
  transaction: (scope, work) =>
    inner.transaction(scope, (transaction) =>
      work({
        ...transaction,
        events: {
          ...transaction.events,
          append: async (event) => {
            await transaction.events.append(event);
            const paymentId = correcting.has(event.name) ? parseId('pay', event.subjectId) : null;
            if (paymentId === null || (await transaction.receiptMailings.findOptional(paymentId)) === null)
              return;
            const edition = `change-${event.sequence}`;
            await transaction.jobs.enqueue({ name: 'send-receipt', data: { paymentId, edition } });
          },
        },
      }),
    ),
});
