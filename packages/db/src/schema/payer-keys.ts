import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { PaymentId } from '@artspay/core/id/id';
import type { PayableId } from '@artspay/core/payable/payable';
import type { KeyUse } from '@artspay/core/unit-of-work/unit-of-work';
import { instant, scopeColumns } from './columns.ts';

export const payerKeys = pgTable(
  'payer_keys',
  {
    ...scopeColumns(),
    payableId: text('payable_id').$type<PayableId>().notNull(),
    operation: text('operation').$type<KeyUse['operation']>().notNull(),
    keyHash: text('key_hash').notNull(),
    bodyHash: text('body_hash').notNull(),
    paymentId: text('payment_id').$type<PaymentId>().notNull(),
    usedAt: instant('used_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: 'payer_keys_pk',
      columns: [table.merchantId, table.mode, table.payableId, table.operation, table.keyHash],
    }),
  ],
);
