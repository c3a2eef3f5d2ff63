import type { Scope } from '@artspay/core/merchant/scope';
import type { DisputeRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { asc, eq } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { disputeToRow, rowToDispute } from '#db/repositories/dispute-rows';
import { disputes } from '#db/schema/disputes';
import { inScope } from '#db/scope';

export const disputeRepository = (queries: Queries, scope: Scope): DisputeRepository => ({
  async listByPayment(id) {
    const rows = await queries
      .select()
      .from(disputes)
      .where(inScope(disputes, scope, eq(disputes.paymentId, id)))
      .orderBy(asc(disputes.id));
    return rows.map(rowToDispute);
  },
  async save(dispute) {
    const { state, endedAt, ...rest } = disputeToRow(scope, dispute);
    await queries
      .insert(disputes)
      .values({ ...rest, state, endedAt })
      .onConflictDoUpdate({
        target: [disputes.merchantId, disputes.mode, disputes.id],
        set: { state, endedAt },
      });
  },
});
