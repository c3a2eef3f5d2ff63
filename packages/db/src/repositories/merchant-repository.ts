import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import type { MerchantRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { eq } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { merchants } from '#db/schema/merchants';
import { paymentUrls } from '#db/schema/payment-urls';
import { inScope } from '#db/scope';

export const merchantRepository = (queries: Queries, scope: Scope): MerchantRepository => ({
  async current() {
    const [row] = await queries.select().from(merchants).where(eq(merchants.id, scope.merchantId));
    if (row === undefined) throw new Error(`no merchant ${scope.merchantId}`);
    return rowToMerchant(row);
  },
  async paymentUrl() {
    const [row] = await queries.select().from(paymentUrls).where(inScope(paymentUrls, scope));
    if (row === undefined) throw new Error(`merchant ${scope.merchantId} has no ${scope.mode} payment URL`);
    const { code, currency, decimalMark, signatureRequired } = row;
    return { code, currency, decimalMark, signatureRequired };
  },
  async setDecimalMark(decimalMark) {
    await queries.update(paymentUrls).set({ decimalMark }).where(inScope(paymentUrls, scope));
  },
  async setSignatureRequired(signatureRequired) {
    await queries.update(paymentUrls).set({ signatureRequired }).where(inScope(paymentUrls, scope));
  },
});

export const rowToMerchant = (row: typeof merchants.$inferSelect): Merchant => ({
  id: row.id,
  name: row.name,
  statementDescriptor: row.statementDescriptor,
  homeCurrency: row.homeCurrency,
  timeZone: row.timeZone,
});
