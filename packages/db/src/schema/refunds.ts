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
import type { RefundDeclineCode, RefundReference } from '@artspay/core/gateway/gateway';
import type { PaymentId, RefundId } from '@artspay/core/id/id';
import type { Currency } from '@artspay/core/money/currency';
import type { RefundState } from '@artspay/core/refund/refund-transitions';
import { instant, scopeColumns } from './columns.ts';
import { paymentAttempts } from './payment-attempts.ts';

export const refunds = pgTable(
  'refunds',
  {
    ...scopeColumns(),
    id: text('id').$type<RefundId>().notNull(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    attempt: integer('attempt').notNull(),
    reference: text('reference').$type<RefundReference>(),
    gateway: text('gateway').notNull(),
    gatewayId: text('gateway_id'),
    currency: text('currency').$type<Currency>().notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }).notNull(),
    state: text('state').$type<RefundState>().notNull(),
    declineCode: text('decline_code').$type<RefundDeclineCode>(),
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
    sendBefore: instant('send_before'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ name: 'refunds_pk', columns: [table.merchantId, table.mode, table.id] }),
    foreignKey({
      name: 'refunds_attempt',
      columns: [table.merchantId, table.mode, table.paymentId, table.attempt],
      foreignColumns: [
        paymentAttempts.merchantId,
        paymentAttempts.mode,
        paymentAttempts.paymentId,
        paymentAttempts.n,
      ],
    }),
    index('refunds_of_payment').on(table.merchantId, table.mode, table.paymentId, table.id),
    uniqueIndex('refunds_reference').on(table.reference),
    uniqueIndex('refunds_gateway_id').on(table.merchantId, table.mode, table.gateway, table.gatewayId),
    index('refunds_requested')
      .on(table.reference)
      .where(sql`state = 'requested'`),
    check('refunds_amount', sql`amount_minor > 0`),
    check('refunds_known', sql`reference is not null or gateway_id is not null`),
  ],
);
