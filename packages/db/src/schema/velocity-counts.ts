import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * How often something was tried within a window. Unlogged: what lives for minutes is in no write-ahead log and
 * no backup, and after a crash of the database counting begins anew.
 */
export const velocityCounts = pgTable(
  'velocity_counts',
  {
    /** Whose count it is, its name and its subject. */
    key: text('key').primaryKey(),
    count: integer('count').notNull(),
    startedAt: instant('started_at').notNull(),
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [index('velocity_counts_ended').on(table.endsAt)],
);
