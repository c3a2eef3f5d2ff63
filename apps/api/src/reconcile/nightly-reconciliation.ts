import type { Services } from '#api/services';
import { raiseAlarm } from '#api/alarms/alarms';
import { runReconciliation, standing } from '#api/reconcile/run-reconciliation';

/** Compares the last days' books and repairs nothing; whatever differs raises an alarm, once a night. */
export const nightlyReconciliation = async (
  services: Pick<Services, 'database' | 'payment' | 'log'>,
  now: Date,
): Promise<void> => {
  const { log } = services;
  const report = await runReconciliation(services, { from: null, to: null, isFixing: false }, now);
  if (!report.ok) {
    raiseAlarm(log, 'books_not_compared', { why: report.error }, 'the books could not be compared');
    return;
  }
  const { charges, attempts } = report.value;
  const differences = standing(report.value).map(({ kind, subject }) => ({ kind, subject }));
  if (differences.length === 0) log.info({ charges, attempts }, 'the books agree');
  else raiseAlarm(log, 'books_differ', { charges, attempts, differences }, 'the books differ');
};
