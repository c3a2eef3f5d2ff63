import type { Invoice } from '@artspay/core/invoice-link/invoice';
import type { Scope } from '@artspay/core/merchant/scope';
import { money } from '@artspay/core/money/money';
import type { Payable, PayableId } from '@artspay/core/payable/payable';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import type { payables } from '#db/schema/payables';

type Row = Omit<typeof payables.$inferSelect, 'linkStatus' | 'searchText'>;

export const linkToRow = (scope: Scope, link: PaymentLink): Row => ({
  ...scope,
  id: link.id,
  kind: 'link',
  code: link.code,
  source: null,
  reference: link.reference,
  currency: link.amount.currency,
  amountMinor: link.amount.minor,
  description: link.description,
  payerMayEdit: link.payerMayEdit,
  version: link.version,
  useLimit: link.useLimit,
  usesReserved: link.usesReserved,
  usesSucceeded: link.usesSucceeded,
  createdAt: link.createdAt,
  updatedAt: link.updatedAt,
  deactivatedAt: link.deactivatedAt,
});

export const invoiceToRow = (scope: Scope, invoice: Invoice): Row => ({
  ...scope,
  id: invoice.id,
  kind: 'invoice',
  code: null,
  source: invoice.source,
  reference: invoice.reference,
  currency: invoice.currency,
  amountMinor: null,
  description: null,
  payerMayEdit: null,
  version: null,
  useLimit: invoice.useLimit,
  usesReserved: invoice.usesReserved,
  usesSucceeded: invoice.usesSucceeded,
  createdAt: invoice.createdAt,
  updatedAt: invoice.createdAt,
  deactivatedAt: null,
});

export const rowToPayable = (row: Row): Payable => (row.kind === 'link' ? rowToLink(row) : rowToInvoice(row));

export const rowToLink = (row: Row): PaymentLink => {
  const { id, code, amountMinor, payerMayEdit, version } = row;
  if (!isLinkId(id) || code === null || amountMinor === null || payerMayEdit === null || version === null) {
    throw new Error(`row ${id} is not a payment link`);
  }
  return {
    kind: 'link',
    id,
    code,
    amount: money(amountMinor, row.currency),
    reference: row.reference,
    description: row.description,
    payerMayEdit,
    version,
    useLimit: row.useLimit,
    usesReserved: row.usesReserved,
    usesSucceeded: row.usesSucceeded,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deactivatedAt: row.deactivatedAt,
  };
};

export const rowToInvoice = (row: Row): Invoice => {
  const { id, source } = row;
  if (isLinkId(id) || source === null) throw new Error(`row ${id} is not an invoice`);
  return {
    kind: 'invoice',
    id,
    source,
    reference: row.reference,
    currency: row.currency,
    useLimit: row.useLimit,
    usesReserved: row.usesReserved,
    usesSucceeded: row.usesSucceeded,
    createdAt: row.createdAt,
  };
};

const isLinkId = (id: PayableId): id is PaymentLink['id'] => id.startsWith('link_');
