import type { Currency } from '#core/money/currency';
import type { DecimalMark } from '#core/money/decimal-mark';
import type { Money } from '#core/money/money';
import type { PayerMayEdit } from '#core/payable/payer-may-edit';

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
  /**
   * What the page lets a payer change of what the URL says. A courtesy of the page, not a lock: whoever can
   * change the URL can change these too, unless the URL is signed.
   */
  readonly payerMayEdit: PayerMayEdit;
  /** The most that can be paid at once, in `currency`; enforced when a payment starts. `null`: no limit. */
  readonly maximum: Money | null;
  /** How often the settings were changed. */
  readonly version: number;
};

/** What a merchant may change; it holds for every URL in emails already sent. */
export type PaymentUrlSettings = Pick<PaymentUrl, 'decimalMark' | 'payerMayEdit' | 'maximum'>;
