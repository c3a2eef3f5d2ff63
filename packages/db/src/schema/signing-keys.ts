import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { SigningKeyId } from '@artspay/core/id/id';
import { instant } from './columns.ts';
import { merchantOwned } from './merchants.ts';

export const signingKeys = pgTable(
  'signing_keys',
  {
    ...merchantOwned(),
    id: text('id').$type<SigningKeyId>().notNull(),
    name: text('name').notNull(),
    /** Sealed by the server's key before it comes here. */
    secretEncrypted: text('secret_encrypted').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [primaryKey({ name: 'signing_keys_pk', columns: [table.merchantId, table.mode, table.id] })],
);
