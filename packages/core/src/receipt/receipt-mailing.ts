import type { PaymentId } from '#core/id/id';
import type { EmailAddress } from '#core/text/email-address';

/** Where the receipt of a payment goes by mail, now and after each refund. */
export type ReceiptMailing = {
  readonly paymentId: PaymentId;
  /** Sealed: whoever reads the database learns no address. */
  readonly sealedAddress: string;
  /** How many addresses were given so far. */
  readonly addresses: number;
  /** In which language and region its payer reads: `de`, `de-CH`. */
  readonly locale: string;
  readonly askedAt: Date;
};

/** A typing error or two can be mended; more is not what a payer does. */
export const mostAddresses = 3;

/** Seals addresses, each bound to its payment. */
export interface AddressBox {
  seal(address: EmailAddress, paymentId: PaymentId): string;
  /** Throws when it was sealed for another payment, with another key, or changed. */
  open(sealed: string, paymentId: PaymentId): EmailAddress;
}
