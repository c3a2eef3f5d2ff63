import { pgTable, text } from 'drizzle-orm/pg-core';
import type { MerchantId } from '@artspay/core/id/id';
import type { Currency } from '@artspay/core/money/currency';
import { instant, scopeColumns } from './columns.ts';

export const merchants = pgTable('merchants', {
  id: text('id').$type<MerchantId>().primaryKey(),
  name: text('name').notNull(),
  statementDescriptor: text('statement_descriptor').notNull(),
  homeCurrency: text('home_currency').$type<Currency>().notNull(),
  timeZone: text('time_zone').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** The scope columns of tables that hang directly on their merchant; the others hang on these. */
export const merchantOwned = () => {
  const { merchantId, mode } = scopeColumns();
  return { merchantId: merchantId.references(() => merchants.id), mode };
};
