import { text, timestamp } from 'drizzle-orm/pg-core';
import type { MerchantId } from '@artspay/core/id/id';
import type { Mode } from '@artspay/core/merchant/scope';

/** Leads every key and index of a merchant-owned table, so that the tables can be distributed by merchant. */
export const scopeColumns = () => ({
  merchantId: text('merchant_id').$type<MerchantId>().notNull(),
  mode: text('mode').$type<Mode>().notNull(),
});

/** Milliseconds, as `Date` has them: what is written is read back equal, and cursors lose nothing. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
