import { stringify } from 'csv-stringify/browser/esm/sync';
import type { UrlPaymentFragment } from '../../generated/graphql.ts';

const columns = [
  'invoice',
  'status',
  'amount',
  'currency',
  'refunded',
  'paid_at',
  'created_at',
  'receipt_number',
  'payment_id',
  'applied_at',
  'applied_by',
] as const;

/**
 * RFC 4180 with a byte-order mark, which Excel needs to read UTF-8. A text that a spreadsheet would take for a
 * formula begins with an apostrophe. Times are RFC 3339 in UTC, amounts decimal with a point.
 */
export const paymentsCsv = (payments: readonly UrlPaymentFragment[]): string =>
  stringify(
    payments.map((payment) => [
      payment.reference,
      payment.status,
      payment.amount.amount,
      payment.amount.currency,
      payment.refunded?.amount ?? '',
      payment.paidAt ?? '',
      payment.createdAt,
      payment.receiptNumber ?? '',
      payment.id,
      payment.applied?.at ?? '',
      payment.applied?.by ?? '',
    ]),
    { header: true, columns: [...columns], bom: true, escape_formulas: true, record_delimiter: 'windows' },
  );

/** Hands a text to the person at the browser as a file. */
export const saveAs = (name: string, type: string, text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser takes the file up after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
