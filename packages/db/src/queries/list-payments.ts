import type { Scope } from '@artspay/core/merchant/scope';
import type { PayableId } from '@artspay/core/payable/payable';
import type { Payment } from '@artspay/core/payment/payment';
import { eq, isNotNull, not, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { type Page, pageOf, type PageRequest, toPage } from '#db/queries/page';
import { rowToPayment } from '#db/repositories/payment-rows';
import { payments } from '#db/schema/payments';
import { appliedPayments } from '#db/schema/applied-payments';
import { inScope } from '#db/scope';
import { containing, isStorable } from '#db/sql';

export type PaymentFilter = {
  readonly payableId?: PayableId | null;
  /** True: only those of invoices; false: only those of links. */
  readonly throughPaymentUrl?: boolean | null;
  /** A part of the reference, in any case. */
  readonly search?: string | null;
  /** Whether money came in that staff have, or have not yet, entered in their invoicing tool. */
  readonly applied?: boolean | null;
};

const isApplied = sql`exists (
  select from ${appliedPayments} where ${appliedPayments.merchantId} = ${payments.merchantId}
    and ${appliedPayments.mode} = ${payments.mode} and ${appliedPayments.paymentId} = ${payments.id})`;

/** The scope's payments in every state, newest first. */
export const listPayments = async (
  { db }: Database,
  scope: Scope,
  request: PageRequest,
  { payableId = null, throughPaymentUrl = null, search = null, applied = null }: PaymentFilter = {},
): Promise<Page<Payment>> => {
  const term = search?.trim() ?? '';
  if (!isStorable(term)) return toPage([], request);
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
        term === '' ? undefined : sql`lower(${payments.reference}) like lower(${containing(term)})`,
        ...(applied === null ? [] : [isNotNull(payments.capturedAt), applied ? isApplied : not(isApplied)]),
        page.where,
      ),
    )
    .orderBy(...page.orderBy)
    .limit(page.limit);
  return toPage(rows.map(rowToPayment), request);
};
