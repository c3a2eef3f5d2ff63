import { foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PaymentId } from '@artspay/core/id/id';
import { instant, scopeColumns } from './columns.ts';
import { payments } from './payments.ts';

/** Payments that staff have entered in their invoicing tool: a row is the tick. */
export const appliedPayments = pgTable(
  'applied_payments',
  {
    ...scopeColumns(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    appliedBy: text('applied_by').notNull(),
    appliedAt: instant('applied_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'applied_payments_pk', columns: [table.merchantId, table.mode, table.paymentId] }),
    foreignKey({
      name: 'applied_payments_payment',
      columns: [table.merchantId, table.mode, table.paymentId],
      foreignColumns: [payments.merchantId, payments.mode, payments.id],
    }),
  ],
);
