import { eq } from 'drizzle-orm';
import { ok } from '@artspay/core/result';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { resolveAttempt } from '@artspay/core/payment/resolve-attempt';
import type { Database } from '@artspay/db/database';
import type { JobHandlers } from '@artspay/db/jobs/start-jobs';
import { paymentAttempts } from '@artspay/db/schema/payment-attempts';
import type { Logger } from 'pino';
import { raiseAlarm } from '#api/alarms/alarms';

/** By then the gateway was asked for about a minute, see `resolveDelayMs`. */
const triesInAMinute = 6;

/** What is done for each kind of job. Each bears being run again. */
export const jobHandlers = (payment: PaymentDeps, log: Logger): JobHandlers => ({
  'resolve-attempt': async (data) => {
    const resolved = await resolveAttempt(payment, data);
    if (resolved.ok) return;
    const { reference } = data;
    if (resolved.error === 'amount_differs') {
      raiseAlarm(log, 'amount_differs', { reference }, 'the gateway captured what was not agreed');
    } else if (resolved.error === 'gateway_unavailable' && data.tries === triesInAMinute) {
      raiseAlarm(log, 'gateway_unavailable', { reference }, 'the gateway gives no clear answer');
    } else log.info({ reference, why: resolved.error }, 'attempt not resolved yet');
  },
});

/**
 * Asks about every attempt whose end is not known, at once: after a crash nobody waits for the job that was
 * enqueued with the attempt.
 */
export const askAboutOpenAttempts = async (database: Database, payment: PaymentDeps): Promise<number> => {
  const open = await database.db
    .select({
      merchantId: paymentAttempts.merchantId,
      mode: paymentAttempts.mode,
      reference: paymentAttempts.reference,
    })
    .from(paymentAttempts)
    .where(eq(paymentAttempts.outcome, 'open'));
  for (const { reference, ...scope } of open)
    await payment.unitOfWork.transaction(scope, async ({ jobs }) => {
      await jobs.enqueue({ name: 'resolve-attempt', data: { reference, tries: null } });
      return ok(undefined);
    });
  return open.length;
};
