import type { Currency } from '#core/money/currency';
import type { DecimalMark } from '#core/money/decimal-mark';

/** `<slug>-<random>`, chosen once: it stands in invoice emails for years and never changes. */
export type PaymentUrlCode = string & { readonly __paymentUrlCode: true };

/** A merchant's Payment URL and how values in it are read. */
export type PaymentUrl = {
  readonly code: PaymentUrlCode;
  /** The fixed `currency=` of the URL the merchant pastes. */
  readonly currency: Currency;
  /** The decimal mark of the merchant's invoicing tool; `null` when it is not known. */
  readonly decimalMark: DecimalMark | null;
  /** Only what the merchant's server signed can be paid through it. */
  readonly signatureRequired: boolean;
};
