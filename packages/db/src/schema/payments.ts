import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { DeclineCode } from '@artspay/core/gateway/gateway';
import type { PaymentId } from '@artspay/core/id/id';
import type { Currency } from '@artspay/core/money/currency';
import type { PayableId } from '@artspay/core/payable/payable';
import type { PaymentState } from '@artspay/core/payment/payment-transitions';
import { instant, scopeColumns } from './columns.ts';
import { payables } from './payables.ts';

export const payments = pgTable(
  'payments',
  {
    ...scopeColumns(),
    id: text('id').$type<PaymentId>().notNull(),
    payableId: text('payable_id').$type<PayableId>().notNull(),
    state: text('state').$type<PaymentState>().notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    reference: text('reference').notNull(),
    payeeName: text('payee_name').notNull(),
    payeeStatementDescriptor: text('payee_statement_descriptor').notNull(),
    askedAmountMinor: bigint('asked_amount_minor', { mode: 'bigint' }),
    askedReference: text('asked_reference').notNull(),
    payableVersion: integer('payable_version'),
    attempts: integer('attempts').notNull(),
    sequence: integer('sequence').notNull(),
    cardBrand: text('card_brand'),
    cardLastFour: text('card_last_four'),
    declineCode: text('decline_code').$type<DeclineCode>(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    capturedAt: instant('captured_at'),
  },
  (table) => [
    primaryKey({ name: 'payments_pk', columns: [table.merchantId, table.mode, table.id] }),
    uniqueIndex('payments_id').on(table.id),
    foreignKey({
      name: 'payments_payable',
      columns: [table.merchantId, table.mode, table.payableId],
      foreignColumns: [payables.merchantId, payables.mode, payables.id],
    }),
    index('payments_newest').on(table.merchantId, table.mode, table.createdAt, table.id),
    index('payments_of_payable').on(table.merchantId, table.mode, table.payableId, table.createdAt, table.id),
    index('payments_through_payment_url')
      .on(table.merchantId, table.mode, table.createdAt, table.id)
      .where(sql`starts_with(payable_id, 'inv_')`),
    index('payments_through_payment_url_search')
      .using('gin', sql`lower(${table.reference}) gin_trgm_ops`)
      .where(sql`starts_with(payable_id, 'inv_')`),
    index('payments_late')
      .on(table.merchantId, table.mode, table.payableId)
      .where(sql`state = 'late'`),
    check('payments_amount', sql`amount_minor > 0`),
  ],
);
