import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** What this installation knows about itself: one row. */
export const instance = pgTable(
  'instance',
  {
    id: integer('id').primaryKey().default(1),
    /** Tells whether the server's secret key is the one that this database was written with. */
    keyCheck: text('key_check'),
    /** Hash of the one-time token that makes its bearer the first owner. */
    ownerTokenHash: text('owner_token_hash'),
    ownerClaimedAt: instant('owner_claimed_at'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  () => [check('instance_one_row', sql`id = 1`)],
);
