import type { Scope } from '@artspay/core/merchant/scope';
import type { PayableId } from '@artspay/core/payable/payable';
import type { Payment } from '@artspay/core/payment/payment';
import { eq, not, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { type Page, pageOf, type PageRequest, toPage } from '#db/queries/page';
import { rowToPayment } from '#db/repositories/payment-rows';
import { payments } from '#db/schema/payments';
import { inScope } from '#db/scope';

export type PaymentFilter = {
  readonly payableId?: PayableId | null;
  /** True: only those of invoices; false: only those of links. */
  readonly throughPaymentUrl?: boolean | null;
};

/** The scope's payments in every state, newest first. */
export const listPayments = async (
  { db }: Database,
  scope: Scope,
  request: PageRequest,
  { payableId = null, throughPaymentUrl = null }: PaymentFilter = {},
): Promise<Page<Payment>> => {
  const page = pageOf(payments, request);
  const ofInvoice = sql`starts_with(${payments.payableId}, 'inv_')`;
  const rows = await db
    .select()
    .from(payments)
    .where(
      inScope(
        payments,
        scope,
        payableId === null ? undefined : eq(payments.payableId, payableId),
        throughPaymentUrl === null ? undefined : throughPaymentUrl ? ofInvoice : not(ofInvoice),
        page.where,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  return toPage(rows.map(rowToPayment), request);
};
