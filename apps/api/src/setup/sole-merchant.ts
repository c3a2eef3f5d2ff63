import { asc } from 'drizzle-orm';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Database } from '@artspay/db/database';
import { merchants } from '@artspay/db/schema/merchants';

/** The merchant that the first run made. */
export const soleMerchant = async ({ db }: Database): Promise<Merchant> => {
  const [merchant] = await db.select().from(merchants).orderBy(asc(merchants.createdAt)).limit(1);
  if (merchant === undefined) throw new Error('the first run made no merchant');
  return merchant;
};
