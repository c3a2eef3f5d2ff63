import { sql } from 'drizzle-orm';
import { foreignKey, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AttemptReference, DeclineCode } from '@artspay/core/gateway/gateway';
import type { PaymentId } from '@artspay/core/id/id';
import type { AttemptOutcome } from '@artspay/core/payment/payment';
import { instant, scopeColumns } from './columns.ts';
import { payments } from './payments.ts';

export const paymentAttempts = pgTable(
  'payment_attempts',
  {
    ...scopeColumns(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    n: integer('n').notNull(),
    reference: text('reference').$type<AttemptReference>().notNull(),
    gateway: text('gateway').notNull(),
    tokenFingerprint: text('token_fingerprint').notNull(),
    outcome: text('outcome').$type<AttemptOutcome>().notNull(),
    declineCode: text('decline_code').$type<DeclineCode>(),
    gatewayId: text('gateway_id'),
    cardBrand: text('card_brand'),
    cardLastFour: text('card_last_four'),
    cardFingerprint: text('card_fingerprint'),
    actionUrl: text('action_url'),
    createdAt: instant('created_at').notNull(),
    sendBefore: instant('send_before').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({
      name: 'payment_attempts_pk',
      columns: [table.merchantId, table.mode, table.paymentId, table.n],
    }),
    foreignKey({
      name: 'payment_attempts_payment',
      columns: [table.merchantId, table.mode, table.paymentId],
      foreignColumns: [payments.merchantId, payments.mode, payments.id],
    }),
    uniqueIndex('payment_attempts_reference').on(table.reference),
    uniqueIndex('payment_attempts_token').on(
      table.merchantId,
      table.mode,
      table.paymentId,
      table.tokenFingerprint,
    ),
    uniqueIndex('payment_attempts_one_open')
      .on(table.merchantId, table.mode, table.paymentId)
      .where(sql`outcome = 'open'`),
  ],
);
