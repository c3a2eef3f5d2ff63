import { foreignKey, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PaymentId } from '@artspay/core/id/id';
import { instant, scopeColumns } from './columns.ts';
import { payments } from './payments.ts';

/** What payers answered, sealed; apart from the payments, so that it can be erased by itself. */
export const paymentAnswers = pgTable(
  'payment_answers',
  {
    ...scopeColumns(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    sealedAnswers: text('sealed_answers').notNull(),
    answeredAt: instant('answered_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'payment_answers_pk', columns: [table.merchantId, table.mode, table.paymentId] }),
    foreignKey({
      name: 'payment_answers_payment',
      columns: [table.merchantId, table.mode, table.paymentId],
      foreignColumns: [payments.merchantId, payments.mode, payments.id],
    }),
  ],
);
