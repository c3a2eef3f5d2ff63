import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { CustomField } from '@artspay/core/custom-field/custom-field';
import type { InvoiceSource } from '@artspay/core/invoice-link/invoice';
import type { Currency } from '@artspay/core/money/currency';
import type { Payable, PayableId } from '@artspay/core/payable/payable';
import type { PayerMayEdit } from '@artspay/core/payable/payer-may-edit';
import type { LinkCode, LinkStatus } from '@artspay/core/payment-link/payment-link';
import { instant } from './columns.ts';
import { merchantOwned } from './merchants.ts';

/** Everything of core's `LinkStatus` that does not depend on the time of day. */
export type StoredLinkStatus = Exclude<LinkStatus, 'expired'>;

/** Links and invoices in one table: what can be paid is one row, which reservations lock. */
export const payables = pgTable(
  'payables',
  {
    ...merchantOwned(),
    id: text('id').$type<PayableId>().notNull(),
    kind: text('kind').$type<Payable['kind']>().notNull(),
    code: text('code').$type<LinkCode>(),
    source: text('source').$type<InvoiceSource>(),
    reference: text('reference').notNull(),
    currency: text('currency').$type<Currency>().notNull(),
    amountMinor: bigint('amount_minor', { mode: 'bigint' }),
    minimumMinor: bigint('minimum_minor', { mode: 'bigint' }),
    maximumMinor: bigint('maximum_minor', { mode: 'bigint' }),
    suggestedMinor: bigint('suggested_minor', { mode: 'bigint' }).array(),
    description: text('description'),
    signatureRequired: boolean('signature_required').notNull().default(false),
    payerMayEdit: text('payer_may_edit').$type<PayerMayEdit>(),
    /** What core's door let in; null: nothing is asked. */
    customFields: jsonb('custom_fields').$type<readonly CustomField[]>(),
    version: integer('version'),
    useLimit: integer('use_limit'),
    expiresAt: instant('expires_at'),
    /** The IANA zone in which the merchant meant `expires_at`. */
    expiresInZone: text('expires_in_zone'),
    usesReserved: integer('uses_reserved').notNull(),
    usesSucceeded: integer('uses_succeeded').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    deactivatedAt: instant('deactivated_at'),
    /**
     * core's `linkStatus` in SQL, but for expiry, which readers judge. Computed by the database from the columns
     * beside it: it cannot differ.
     */
    linkStatus: text('link_status').$type<StoredLinkStatus>().generatedAlwaysAs(sql`case
      when kind <> 'link' then null
      when uses_succeeded >= use_limit then 'paid'
      when uses_succeeded + uses_reserved >= use_limit then 'payment_pending'
      when deactivated_at is null then 'active'
      else 'deactivated' end`),
    /** What a search looks through, folded. */
    searchText: text('search_text').generatedAlwaysAs(
      sql`case when kind = 'link' then lower(reference || ' ' || code) end`,
    ),
  },
  (table) => [
    primaryKey({ name: 'payables_pk', columns: [table.merchantId, table.mode, table.id] }),
    uniqueIndex('payables_link_code').on(table.code),
    uniqueIndex('payables_invoice_reference')
      .on(table.merchantId, table.mode, table.source, table.reference)
      .where(sql`kind = 'invoice'`),
    index('payables_links_newest')
      .on(table.merchantId, table.mode, table.createdAt, table.id)
      .where(sql`kind = 'link'`),
    index('payables_links_by_status')
      .on(table.merchantId, table.mode, table.linkStatus, table.createdAt, table.id)
      .where(sql`kind = 'link'`),
    index('payables_links_expiring')
      .on(table.merchantId, table.mode, table.createdAt, table.id)
      .where(sql`kind = 'link' and link_status = 'active' and expires_at is not null`),
    index('payables_links_by_reference')
      .on(table.merchantId, table.mode, table.reference, table.createdAt, table.id)
      .where(sql`kind = 'link'`),
    index('payables_links_search')
      .using('gin', table.searchText.op('gin_trgm_ops'))
      .where(sql`kind = 'link'`),
    check(
      'payables_uses_within_limit',
      sql`uses_reserved >= 0 and uses_succeeded >= 0 and (use_limit is null or uses_reserved + uses_succeeded <= use_limit)`,
    ),
    check('payables_mode', sql`mode in ('test', 'live')`),
    check(
      'payables_kind',
      sql`case kind
        when 'link' then code is not null and version is not null and source is null
          and payer_may_edit in ('nothing', 'amount', 'reference', 'both')
          and (amount_minor is not null or payer_may_edit in ('amount', 'both'))
          and suggested_minor is not null
          and (expires_at is null) = (expires_in_zone is null)
        when 'invoice' then source is not null and code is null and amount_minor is null
          and version is null and deactivated_at is null and expires_at is null
        else false end`,
    ),
  ],
);
