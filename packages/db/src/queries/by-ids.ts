import type { LinkId, MerchantId, PaymentId } from '@artspay/core/id/id';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import type { Payment } from '@artspay/core/payment/payment';
import { inArray } from 'drizzle-orm';
import type { Database } from '#db/database';
import { rowToMerchant } from '#db/repositories/merchant-repository';
import { rowToLink } from '#db/repositories/payable-rows';
import { rowToPayment } from '#db/repositories/payment-rows';
import { merchants } from '#db/schema/merchants';
import { payables } from '#db/schema/payables';
import { payments } from '#db/schema/payments';
import { inScope } from '#db/scope';

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<Item['id'], Item> =>
  new Map(items.map((item) => [item.id, item]));

/** Those that exist in the scope. */
export const linksByIds = async (
  { db }: Database,
  scope: Scope,
  ids: readonly LinkId[],
): Promise<ReadonlyMap<LinkId, PaymentLink>> =>
  byId(
    (
      await db
        .select()
        .from(payables)
        .where(inScope(payables, scope, inArray(payables.id, [...ids])))
    ).map(rowToLink),
  );

/** Those that exist in the scope. */
export const paymentsByIds = async (
  { db }: Database,
  scope: Scope,
  ids: readonly PaymentId[],
): Promise<ReadonlyMap<PaymentId, Payment>> =>
  byId(
    (
      await db
        .select()
        .from(payments)
        .where(inScope(payments, scope, inArray(payments.id, [...ids])))
    ).map(rowToPayment),
  );

/** Those that exist. Merchants stand outside every scope: the caller says whose it may show. */
export const merchantsByIds = async (
  { db }: Database,
  ids: readonly MerchantId[],
): Promise<ReadonlyMap<MerchantId, Merchant>> =>
  byId(
    (
      await db
        .select()
        .from(merchants)
        .where(inArray(merchants.id, [...ids]))
    ).map(rowToMerchant),
  );
