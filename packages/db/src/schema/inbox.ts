import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, scopeColumns } from './columns.ts';

/** Gateways' notices as they came, each once. They are hints: what they say is asked back for. */
export const inbox = pgTable(
  'inbox',
  {
    ...scopeColumns(),
    gateway: text('gateway').notNull(),
    key: text('key').notNull(),
    body: text('body').notNull(),
    receivedAt: instant('received_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'inbox_pk', columns: [table.merchantId, table.mode, table.gateway, table.key] }),
  ],
);
