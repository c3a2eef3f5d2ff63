import { customType, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Colour } from '@artspay/core/branding/colour';
import type { MerchantId } from '@artspay/core/id/id';
import type { Logo } from '@artspay/core/merchant/merchant';
import type { Currency } from '@artspay/core/money/currency';
import { instant, scopeColumns } from './columns.ts';

export const merchants = pgTable('merchants', {
  id: text('id').$type<MerchantId>().primaryKey(),
  name: text('name').notNull(),
  statementDescriptor: text('statement_descriptor').notNull(),
  homeCurrency: text('home_currency').$type<Currency>().notNull(),
  timeZone: text('time_zone').notNull(),
  legalName: text('legal_name'),
  contact: text('contact'),
  refundPolicy: text('refund_policy'),
  taxNumber: text('tax_number'),
  brandColour: text('brand_colour').$type<Colour>(),
  logo: jsonb('logo').$type<Logo>(),
  version: integer('version').notNull().default(0),
  createdAt: instant('created_at').notNull().defaultNow(),
});

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** The PNG of a merchant's logo: beside its merchant, so that nobody reads it along with a name. */
export const merchantLogos = pgTable(
  'merchant_logos',
  {
    merchantId: text('merchant_id')
      .$type<MerchantId>()
      .primaryKey()
      .references(() => merchants.id),
    hash: text('hash').notNull(),
    bytes: bytes('bytes').notNull(),
  },
  (table) => [index('merchant_logos_hash').on(table.hash)],
);

/** The scope columns of tables that hang directly on their merchant; the others hang on these. */
export const merchantOwned = () => {
  const { merchantId, mode } = scopeColumns();
  return { merchantId: merchantId.references(() => merchants.id), mode };
};
