import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { merchantOwned } from './merchants.ts';

export const gatewayAccounts = pgTable(
  'gateway_accounts',
  {
    ...merchantOwned(),
    gateway: text('gateway').notNull(),
    /** Sealed by the server's key before it comes here. */
    credentialsEncrypted: text('credentials_encrypted').notNull(),
    webhookTokenHash: text('webhook_token_hash').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ name: 'gateway_accounts_pk', columns: [table.merchantId, table.mode, table.gateway] }),
    uniqueIndex('gateway_accounts_webhook_token').on(table.gateway, table.webhookTokenHash),
  ],
);
