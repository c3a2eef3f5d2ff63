import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';
import { instant } from './columns.ts';
import { merchantOwned } from './merchants.ts';

/**
 * Links that arrived damaged, one row per text, however often; and one row without text for all that could be read.
 */
export const paymentUrlVisits = pgTable(
  'payment_url_visits',
  {
    ...merchantOwned(),
    /** A hash of everything that the URL said; empty for those that could be read. */
    fingerprint: text('fingerprint').notNull(),
    kind: text('kind').$type<InvoiceReading['kind']>().notNull(),
    reference: text('reference'),
    amountAsWritten: text('amount_as_written'),
    currencyAsWritten: text('currency_as_written'),
    times: integer('times').notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [
    primaryKey({ name: 'payment_url_visits_pk', columns: [table.merchantId, table.mode, table.fingerprint] }),
    index('payment_url_visits_latest').on(table.merchantId, table.mode, table.lastAt),
  ],
);
