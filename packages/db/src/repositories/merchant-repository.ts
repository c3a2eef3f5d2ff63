import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import type { MerchantRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { eq } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { merchantLogos, merchants } from '#db/schema/merchants';
import { paymentUrls } from '#db/schema/payment-urls';
import { inScope, wroteOne } from '#db/scope';

export const merchantRepository = (queries: Queries, scope: Scope): MerchantRepository => ({
  async current() {
    const [row] = await queries.select().from(merchants).where(eq(merchants.id, scope.merchantId));
    return foundMerchant(scope, row);
  },
  async lock() {
    const [row] = await queries
      .select()
      .from(merchants)
      .where(eq(merchants.id, scope.merchantId))
      .for('update');
    return foundMerchant(scope, row);
  },
  async update(changed) {
    const written = await queries
      .update(merchants)
      .set(changed)
      .where(eq(merchants.id, scope.merchantId))
      .returning({ id: merchants.id });
    wroteOne(written, `merchant ${scope.merchantId}`);
  },
  async keepLogo(logo) {
    const { merchantId } = scope;
    if (logo === null) {
      await queries.delete(merchantLogos).where(eq(merchantLogos.merchantId, merchantId));
      return;
    }
    const { hash, bytes } = logo;
    await queries
      .insert(merchantLogos)
      .values({ merchantId, hash, bytes })
      .onConflictDoUpdate({ target: merchantLogos.merchantId, set: { hash, bytes } });
  },
  async paymentUrl() {
    const [row] = await queries.select().from(paymentUrls).where(inScope(paymentUrls, scope));
    return rowToPaymentUrl(scope, row);
  },
  async lockPaymentUrl() {
    const [row] = await queries.select().from(paymentUrls).where(inScope(paymentUrls, scope)).for('update');
    return rowToPaymentUrl(scope, row);
  },
  async updatePaymentUrl({ decimalMark, payerMayEdit, maximum, version }) {
    await queries
      .update(paymentUrls)
      .set({ decimalMark, payerMayEdit, maximumMinor: maximum?.minor ?? null, version })
      .where(inScope(paymentUrls, scope));
  },
  async setSignatureRequired(signatureRequired) {
    await queries.update(paymentUrls).set({ signatureRequired }).where(inScope(paymentUrls, scope));
  },
});

const foundMerchant = ({ merchantId }: Scope, row: typeof merchants.$inferSelect | undefined): Merchant => {
  if (row === undefined) throw new Error(`no merchant ${merchantId}`);
  return rowToMerchant(row);
};

const rowToPaymentUrl = (
  { merchantId, mode }: Scope,
  row: typeof paymentUrls.$inferSelect | undefined,
): PaymentUrl => {
  if (row === undefined) throw new Error(`merchant ${merchantId} has no ${mode} payment URL`);
  const { code, currency, decimalMark, signatureRequired, payerMayEdit, maximumMinor, version } = row;
  const maximum = maximumMinor === null ? null : { minor: maximumMinor, currency };
  return { code, currency, decimalMark, signatureRequired, payerMayEdit, maximum, version };
};

export const rowToMerchant = (row: typeof merchants.$inferSelect): Merchant => ({
  id: row.id,
  name: row.name,
  statementDescriptor: row.statementDescriptor,
  homeCurrency: row.homeCurrency,
  timeZone: row.timeZone,
  legalName: row.legalName,
  contact: row.contact,
  refundPolicy: row.refundPolicy,
  taxNumber: row.taxNumber,
  brandColour: row.brandColour,
  logo: row.logo,
  version: row.version,
});
