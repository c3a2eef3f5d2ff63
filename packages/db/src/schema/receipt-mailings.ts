import { foreignKey, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PaymentId } from '@artspay/core/id/id';
import { instant, scopeColumns } from './columns.ts';
import { payments } from './payments.ts';

/** Addresses of payers, sealed. */
export const receiptMailings = pgTable(
  'receipt_mailings',
  {
    ...scopeColumns(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    sealedAddress: text('sealed_address').notNull(),
    addresses: integer('addresses').notNull(),
    locale: text('locale').notNull().default('en'),
    askedAt: instant('asked_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'receipt_mailings_pk', columns: [table.merchantId, table.mode, table.paymentId] }),
    foreignKey({
      name: 'receipt_mailings_payment',
      columns: [table.merchantId, table.mode, table.paymentId],
      foreignColumns: [payments.merchantId, payments.mode, payments.id],
    }),
  ],
);
