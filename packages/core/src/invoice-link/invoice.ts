import type { InvoiceId } from '#core/id/id';
import type { Currency } from '#core/money/currency';
import type { Uses } from '#core/payable/uses';

/**
 * What is paid through the Payment URL: one row by (merchant, mode, source, reference), made when a
 * payment of it starts. It says nothing about the invoice itself: amounts come from each URL.
 * Paying a reference again raises `useLimit` by one, and only on the payer's explicit wish.
 */
export type Invoice = Uses & {
  readonly kind: 'invoice';
  readonly id: InvoiceId;
  readonly source: InvoiceSource;
  readonly reference: string;
  readonly currency: Currency;
  readonly createdAt: Date;
};

export type InvoiceSource = 'payment_url';
