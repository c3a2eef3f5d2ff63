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
import type { DisputeState } from '@artspay/core/dispute/dispute-transitions';
import type { DisputeId, PaymentId } from '@artspay/core/id/id';
import type { Currency } from '@artspay/core/money/currency';
import { instant, scopeColumns } from './columns.ts';
import { paymentAttempts } from './payment-attempts.ts';

export const disputes = pgTable(
  'disputes',
  {
    ...scopeColumns(),
    id: text('id').$type<DisputeId>().notNull(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    attempt: integer('attempt').notNull(),
    gateway: text('gateway').notNull(),
    gatewayId: text('gateway_id').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    state: text('state').$type<DisputeState>().notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ name: 'disputes_pk', columns: [table.merchantId, table.mode, table.id] }),
    foreignKey({
      name: 'disputes_attempt',
      columns: [table.merchantId, table.mode, table.paymentId, table.attempt],
      foreignColumns: [
        paymentAttempts.merchantId,
        paymentAttempts.mode,
        paymentAttempts.paymentId,
        paymentAttempts.n,
      ],
    }),
    index('disputes_of_payment').on(table.merchantId, table.mode, table.paymentId, table.id),
    uniqueIndex('disputes_gateway_id').on(table.merchantId, table.mode, table.gateway, table.gatewayId),
    check('disputes_amount', sql`amount_minor > 0`),
  ],
);
