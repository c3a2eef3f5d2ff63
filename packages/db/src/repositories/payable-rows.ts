import type { Invoice } from '@artspay/core/invoice-link/invoice';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Currency } from '@artspay/core/money/currency';
import { type Money, money } from '@artspay/core/money/money';
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
  currency: link.currency,
  amountMinor: link.amount?.minor ?? null,
  minimumMinor: link.amountRules.minimum?.minor ?? null,
  maximumMinor: link.amountRules.maximum?.minor ?? null,
  suggestedMinor: link.amountRules.suggested.map(({ minor }) => minor),
  description: link.description,
  payerMayEdit: link.payerMayEdit,
  signatureRequired: link.signatureRequired,
  customFields: link.customFields.length === 0 ? null : link.customFields,
  version: link.version,
  useLimit: link.useLimit,
  expiresAt: link.expiry?.at ?? null,
  expiresInZone: link.expiry?.timeZone ?? null,
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
  minimumMinor: null,
  maximumMinor: null,
  suggestedMinor: null,
  description: null,
  payerMayEdit: null,
  signatureRequired: false,
  customFields: null,
  version: null,
  useLimit: invoice.useLimit,
  expiresAt: null,
  expiresInZone: null,
  usesReserved: invoice.usesReserved,
  usesSucceeded: invoice.usesSucceeded,
  createdAt: invoice.createdAt,
  updatedAt: invoice.createdAt,
  deactivatedAt: null,
});

export const rowToPayable = (row: Row): Payable => (row.kind === 'link' ? rowToLink(row) : rowToInvoice(row));

export const rowToLink = (row: Row): PaymentLink => {
  const { id, code, currency, suggestedMinor, payerMayEdit, version, expiresAt, expiresInZone } = row;
  if (
    !isLinkId(id) ||
    code === null ||
    suggestedMinor === null ||
    payerMayEdit === null ||
    version === null
  ) {
    throw new Error(`row ${id} is not a payment link`);
  }
  return {
    kind: 'link',
    id,
    code,
    currency,
    amount: moneyOr(row.amountMinor, currency),
    amountRules: {
      minimum: moneyOr(row.minimumMinor, currency),
      maximum: moneyOr(row.maximumMinor, currency),
      suggested: suggestedMinor.map((minor) => money(minor, currency)),
    },
    reference: row.reference,
    description: row.description,
    payerMayEdit,
    signatureRequired: row.signatureRequired,
    customFields: row.customFields ?? [],
    expiry: expiresAt === null || expiresInZone === null ? null : { at: expiresAt, timeZone: expiresInZone },
    version,
    useLimit: row.useLimit,
    usesReserved: row.usesReserved,
    usesSucceeded: row.usesSucceeded,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    deactivatedAt: row.deactivatedAt,
  };
};

const moneyOr = (minor: bigint | null, currency: Currency): Money | null =>
  minor === null ? null : money(minor, currency);

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
