import { eq, sql } from 'drizzle-orm';
import { ok } from '@artspay/core/result';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { resolveAttempt } from '@artspay/core/payment/resolve-attempt';
import { resolveRefund, type ResolveRefundFailure } from '@artspay/core/refund/resolve-refund';
import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import type { Database } from '@artspay/db/database';
import type { JobHandlers } from '@artspay/db/jobs/start-jobs';
import { paymentAttempts } from '@artspay/db/schema/payment-attempts';
import { refunds } from '@artspay/db/schema/refunds';
import type { Logger } from 'pino';
import { raiseAlarm } from '#api/alarms/alarms';
import { gatherNotices } from '#api/mail/gather-notices';
import { sendNotices } from '#api/mail/send-notices';
import { sendReceipt } from '#api/mail/send-receipt';
import type { Services } from '#api/services';

/** By then the gateway was asked for about a minute, see `resolveDelayMs`. */
const triesInAMinute = 6;

type Asking = Extract<Job, { readonly name: `resolve-${string}` }>['data'];

const tellWhyNot = (log: Logger, { reference, tries }: Asking, why: ResolveRefundFailure): void => {
  if (why === 'amount_differs' || why === 'refund_differs') {
    raiseAlarm(log, 'amount_differs', { reference, why }, 'the gateway moved what was not agreed');
  } else if (why === 'capture_missing') {
    raiseAlarm(log, 'capture_missing', { reference }, 'the gateway has no record of a capture');
  } else if (why === 'gateway_unavailable' && tries === triesInAMinute) {
    raiseAlarm(log, 'gateway_unavailable', { reference }, 'the gateway gives no clear answer');
  } else log.info({ reference, why }, 'not resolved yet');
};

/** What is done for each kind of job. Each bears being run again. */
export const jobHandlers = (services: Services): JobHandlers => {
  const { payment, log } = services;
  return {
    'resolve-attempt': async (data) => {
      const resolved = await resolveAttempt(payment, data);
      if (!resolved.ok) tellWhyNot(log, data, resolved.error);
    },
    'resolve-refund': async (data) => {
      const resolved = await resolveRefund(payment, data);
      if (!resolved.ok) tellWhyNot(log, data, resolved.error);
    },
    'send-receipt': (data) => sendReceipt(services, data),
    'gather-notices': (data) => gatherNotices(services, data),
    'send-notices': (data) => sendNotices(services, data),
  };
};

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

/** Asks at once about every refund of ours that may or may not have reached the gateway, as above. */
export const askAboutRequestedRefunds = async (database: Database, payment: PaymentDeps): Promise<number> => {
  const open = await database.db
    .select({ merchantId: refunds.merchantId, mode: refunds.mode, reference: refunds.reference })
    .from(refunds)
    .where(sql`${refunds.state} = 'requested'`);
  for (const { reference, ...scope } of open) {
    if (reference === null) continue;
    await payment.unitOfWork.transaction(scope, async ({ jobs }) => {
      await jobs.enqueue({ name: 'resolve-refund', data: { reference, tries: null } });
      return ok(undefined);
    });
  }
  return open.length;
};
