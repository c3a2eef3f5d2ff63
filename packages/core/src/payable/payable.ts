import type { Invoice } from '#core/invoice-link/invoice';
import type { PaymentLink } from '#core/payment-link/payment-link';

/** What can be paid: one row, which reservations lock. */
export type Payable = PaymentLink | Invoice;
export type PayableId = Payable['id'];

/** What somebody is asked for, or pays. */
export type Terms<Amount> = { readonly amount: Amount; readonly reference: string };
