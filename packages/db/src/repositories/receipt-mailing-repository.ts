import type { Scope } from '@artspay/core/merchant/scope';
import type { ReceiptMailingRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { eq } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { receiptMailings as table } from '#db/schema/receipt-mailings';
import { inScope } from '#db/scope';

export const receiptMailingRepository = (queries: Queries, scope: Scope): ReceiptMailingRepository => ({
  async findOptional(id) {
    const [row] = await queries
      .select()
      .from(table)
      .where(inScope(table, scope, eq(table.paymentId, id)));
    if (row === undefined) return null;
    const { paymentId, sealedAddress, addresses, locale, askedAt } = row;
    return { paymentId, sealedAddress, addresses, locale, askedAt };
  },
  async save({ paymentId, ...changing }) {
    await queries
      .insert(table)
      .values({ ...scope, paymentId, ...changing })
      .onConflictDoUpdate({ target: [table.merchantId, table.mode, table.paymentId], set: changing });
  },
});
