import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { MadeId } from '@artspay/core/unit-of-work/unit-of-work';
import { instant, scopeColumns } from './columns.ts';

/** Hashes only: what was asked for may name people. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    ...scopeColumns(),
    keyHash: text('key_hash').notNull(),
    bodyHash: text('body_hash').notNull(),
    /** Null only inside the transaction that claims the key. */
    made: text('made').$type<MadeId>(),
    usedAt: instant('used_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'idempotency_keys_pk', columns: [table.merchantId, table.mode, table.keyHash] }),
    index('idempotency_keys_oldest').on(table.usedAt),
  ],
);
