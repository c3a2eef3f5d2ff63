import type { EventName } from '@artspay/core/events/event';
import { parseId } from '@artspay/core/id/id';
import { noticeKindOf } from '@artspay/core/notice/notice';
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

/**
 * Writes down what staff are to be told, and enqueues the job that makes mails of it, in the transaction that
 * writes the event.
 */
export const noticeOnEvents = (inner: UnitOfWork): UnitOfWork =>
  onEachEvent(inner, async (event, { notices, jobs }) => {
    const kind = noticeKindOf(event);
    const paymentId = kind === null ? null : parseId('pay', event.subjectId);
    if (kind === null || paymentId === null || !(await notices.add(event.id, kind))) return;
    await jobs.enqueue({ name: 'gather-notices', data: { paymentId, hasWaited: false } });
  });
