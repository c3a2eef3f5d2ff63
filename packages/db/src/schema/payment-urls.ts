import { bigint, boolean, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { Currency } from '@artspay/core/money/currency';
import { merchantOwned } from './merchants.ts';

/** One per merchant and mode. The code stands in invoice emails for years: it is never changed. */
export const paymentUrls = pgTable(
  'payment_urls',
  {
    ...merchantOwned(),
    code: text('code').$type<PaymentUrl['code']>().notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    decimalMark: text('decimal_mark').$type<NonNullable<PaymentUrl['decimalMark']>>(),
    signatureRequired: boolean('signature_required').notNull().default(false),
    payerMayEdit: text('payer_may_edit').$type<PaymentUrl['payerMayEdit']>().notNull().default('nothing'),
    maximumMinor: bigint('maximum_minor', { mode: 'bigint' }),
    version: integer('version').notNull().default(0),
  },
  (table) => [
    primaryKey({ name: 'payment_urls_pk', columns: [table.merchantId, table.mode] }),
    uniqueIndex('payment_urls_code').on(table.code),
  ],
);
