import type { Directory } from '@artspay/core/unit-of-work/unit-of-work';
import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/database';
import { gatewayAccounts } from '#db/schema/gateway-accounts';
import { merchantLogos } from '#db/schema/merchants';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { paymentUrls } from '#db/schema/payment-urls';
import { payments } from '#db/schema/payments';

/** What leads to a scope before one is known. */
export const openDirectory = ({ db }: Database): Directory => ({
  async paymentUrlDoor(code) {
    const [row] = await db
      .select({ merchantId: paymentUrls.merchantId, mode: paymentUrls.mode })
      .from(paymentUrls)
      .where(eq(paymentUrls.code, code));
    return row ?? null;
  },
  async paymentDoor(id) {
    const [row] = await db
      .select({ merchantId: payments.merchantId, mode: payments.mode })
      .from(payments)
      .where(eq(payments.id, id));
    return row ?? null;
  },
  async attemptDoor(reference) {
    const [row] = await db
      .select({ merchantId: paymentAttempts.merchantId, mode: paymentAttempts.mode })
      .from(paymentAttempts)
      .where(eq(paymentAttempts.reference, reference));
    return row ?? null;
  },
  async webhookDoor(gateway, tokenHash) {
    const [row] = await db
      .select({ merchantId: gatewayAccounts.merchantId, mode: gatewayAccounts.mode })
      .from(gatewayAccounts)
      .where(and(eq(gatewayAccounts.gateway, gateway), eq(gatewayAccounts.webhookTokenHash, tokenHash)));
    return row ?? null;
  },
  async logoBytes(hash) {
    const [row] = await db
      .select({ bytes: merchantLogos.bytes })
      .from(merchantLogos)
      .where(eq(merchantLogos.hash, hash))
      .limit(1);
    return row?.bytes ?? null;
  },
});
