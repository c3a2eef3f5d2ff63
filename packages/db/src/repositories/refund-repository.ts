import type { Scope } from '@artspay/core/merchant/scope';
import type { RefundRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { asc, eq } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { refundToRow, rowToRefund } from '#db/repositories/refund-rows';
import { refunds } from '#db/schema/refunds';
import { inScope } from '#db/scope';

export const refundRepository = (queries: Queries, scope: Scope): RefundRepository => ({
  async findOptionalById(id) {
    const [row] = await queries
      .select()
      .from(refunds)
      .where(inScope(refunds, scope, eq(refunds.id, id)));
    return row === undefined ? null : rowToRefund(row);
  },
  async findOptionalByReference(reference) {
    const [row] = await queries
      .select()
      .from(refunds)
      .where(inScope(refunds, scope, eq(refunds.reference, reference)));
    return row === undefined ? null : rowToRefund(row);
  },
  async listByPayment(id) {
    const rows = await queries
      .select()
      .from(refunds)
      .where(inScope(refunds, scope, eq(refunds.paymentId, id)))
      .orderBy(asc(refunds.createdAt), asc(refunds.id));
    return rows.map(rowToRefund);
  },
  async save(refund) {
    const { state, gatewayId, declineCode, endedAt, ...rest } = refundToRow(scope, refund);
    const changing = { state, gatewayId, declineCode, endedAt };
    await queries
      .insert(refunds)
      .values({ ...rest, ...changing })
      .onConflictDoUpdate({ target: [refunds.merchantId, refunds.mode, refunds.id], set: changing });
  },
});
