import type { EventName } from '@artspay/core/events/event';
import { parseId } from '@artspay/core/id/id';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import { onEachEvent } from '#api/events/on-each-event';

/** What changes the sums of a receipt that was sent. */
const correcting: ReadonlySet<EventName> = new Set(['refund.succeeded', 'refund.failed']);

/**
 * Sends a corrected receipt where one was sent before, whoever brought the news: the job is enqueued in the
 * transaction that writes the event.
 */
export const mailOnEvents = (inner: UnitOfWork): UnitOfWork =>
  onEachEvent(inner, async ({ name, subjectId, sequence }, { receiptMailings, jobs }) => {
    const paymentId = correcting.has(name) ? parseId('pay', subjectId) : null;
    if (paymentId === null || (await receiptMailings.findOptional(paymentId)) === null) return;
    await jobs.enqueue({ name: 'send-receipt', data: { paymentId, edition: `change-${sequence}` } });
  });
