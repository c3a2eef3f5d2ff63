import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Mode } from '@artspay/core/merchant/scope';
import { fail, ok, type Result } from '@artspay/core/result';
import { sql } from 'drizzle-orm';
import type { Database, Queries } from '#db/database';
import { instance } from '#db/schema/instance';
import { merchants } from '#db/schema/merchants';
import { paymentUrls } from '#db/schema/payment-urls';
import { brokenConstraint } from '#db/sql';

/** A new merchant with a Payment URL for each mode. */
export type NewMerchant = {
  readonly merchant: Merchant;
  readonly paymentUrls: Readonly<Record<Mode, PaymentUrl>>;
};

/** Inserts a merchant, whole or not at all. A code that another Payment URL has is a failure. */
export const createMerchant = async (
  { db }: Database,
  merchant: NewMerchant,
): Promise<Result<void, 'payment_url_code_taken'>> => {
  try {
    await db.transaction((transaction) => insertMerchant(transaction, merchant));
    return ok(undefined);
  } catch (error) {
    if (brokenConstraint(error) === 'payment_urls_code') return fail('payment_url_code_taken');
    throw error;
  }
};

/** Inserts a merchant only when there is none yet, however many processes try at once. True when it did. */
export const createFirstMerchant = ({ db }: Database, merchant: NewMerchant): Promise<boolean> =>
  db.transaction(async (transaction) => {
    await transaction.select().from(instance).for('update');
    const [another] = await transaction
      .select({ one: sql`1` })
      .from(merchants)
      .limit(1);
    if (another !== undefined) return false;
    await insertMerchant(transaction, merchant);
    return true;
  });

const insertMerchant = async (
  queries: Queries,
  { merchant, paymentUrls: urls }: NewMerchant,
): Promise<void> => {
  await queries.insert(merchants).values(merchant);
  await queries.insert(paymentUrls).values([
    { merchantId: merchant.id, mode: 'test', ...urls.test },
    { merchantId: merchant.id, mode: 'live', ...urls.live },
  ]);
};
