import type { PaymentId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PaymentAttempt } from '@artspay/core/payment/payment';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/database';
import { type Page, pageOf, type PageRequest, toPage } from '#db/queries/page';
import { rowToAttempt } from '#db/repositories/payment-rows';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { inScope } from '#db/scope';

/** A payment's tries at the gateway, newest first. A cursor's `id` is an attempt's reference. */
export const listAttempts = async (
  { db }: Database,
  scope: Scope,
  paymentId: PaymentId,
  request: PageRequest,
): Promise<Page<PaymentAttempt>> => {
  const { createdAt, reference } = paymentAttempts;
  const page = pageOf({ createdAt, id: reference }, request);
  const rows = await db
    .select()
    .from(paymentAttempts)
    .where(inScope(paymentAttempts, scope, eq(paymentAttempts.paymentId, paymentId), page.where))
    .orderBy(...page.orderBy)
    .limit(page.limit);
  return toPage(rows.map(rowToAttempt), request);
};
