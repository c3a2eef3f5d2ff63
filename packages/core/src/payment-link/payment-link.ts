import type { CustomField } from '#core/custom-field/custom-field';
import type { LinkId } from '#core/id/id';
import type { Currency } from '#core/money/currency';
import type { Money } from '#core/money/money';
import type { PayerMayEdit } from '#core/payable/payer-may-edit';
import type { Uses } from '#core/payable/uses';
import type { AmountRules } from '#core/payment-link/amount-rules';
import { type Expiry, hasExpired } from '#core/payment-link/expiry';
import type { LinkCode } from '#core/payment-link/link-code';

export type { LinkCode };

export type PaymentLink = Uses & {
  readonly kind: 'link';
  readonly id: LinkId;
  readonly code: LinkCode;
  readonly currency: Currency;
  /** `null`: the payer decides, and may edit it. */
  readonly amount: Money | null;
  readonly amountRules: AmountRules;
  readonly reference: string;
  readonly description: string | null;
  readonly payerMayEdit: PayerMayEdit;
  /** What the payer is asked besides, in this order. */
  readonly customFields: readonly CustomField[];
  readonly expiry: Expiry | null;
  /** Only what the merchant's server signed for it can be paid. */
  readonly signatureRequired: boolean;
  /** Grows with every edit; what a payer was shown is compared by it. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deactivatedAt: Date | null;
};

export type LinkStatus = 'active' | 'payment_pending' | 'paid' | 'expired' | 'deactivated';

/**
 * Derived from facts, never stored. What was paid as often as it can be stays paid, also after it expired or
 * was deactivated; so does a payment that holds the last use.
 */
export const linkStatus = (link: PaymentLink, now: Date): LinkStatus => {
  if (link.useLimit !== null && link.usesSucceeded >= link.useLimit) return 'paid';
  if (link.useLimit !== null && link.usesSucceeded + link.usesReserved >= link.useLimit)
    return 'payment_pending';
  if (link.deactivatedAt !== null) return 'deactivated';
  return hasExpired(link.expiry, now) ? 'expired' : 'active';
};
