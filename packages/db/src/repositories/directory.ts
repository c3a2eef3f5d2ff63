import { parseId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Directory } from '@artspay/core/unit-of-work/unit-of-work';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { gatewayAccounts } from '#db/schema/gateway-accounts';
import { payables } from '#db/schema/payables';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { paymentUrls } from '#db/schema/payment-urls';
import { payments } from '#db/schema/payments';
import { isStorable } from '#db/sql';

/** The only queries that look beyond one scope. */
export const openDirectory = ({ db }: Database): Directory => ({
  async linkDoor(code) {
    const [row] = await db
      .select({ merchantId: payables.merchantId, mode: payables.mode, id: payables.id })
      .from(payables)
      .where(eq(payables.code, code));
    const linkId = row === undefined ? null : parseId('link', row.id);
    return row === undefined || linkId === null ? null : { scope: scopeOf(row), linkId };
  },
  async paymentUrlDoor(code) {
    if (!isStorable(code)) return null;
    const [row] = await db
      .select()
      .from(paymentUrls)
      .where(sql`${paymentUrls.code} = ${code}`);
    return row === undefined ? null : { scope: scopeOf(row), currency: row.currency };
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
});

const scopeOf = ({ merchantId, mode }: Scope): Scope => ({ merchantId, mode });
