import type { LinkId } from '#core/id/id';
import type { Money } from '#core/money/money';
import type { Uses } from '#core/payable/uses';
import type { LinkCode } from '#core/payment-link/link-code';

export type { LinkCode };

export type PaymentLink = Uses & {
  readonly kind: 'link';
  readonly id: LinkId;
  readonly code: LinkCode;
  readonly amount: Money;
  readonly reference: string;
  readonly description: string | null;
  /** Frees amount and reference for the payer, never the currency. */
  readonly payerMayEdit: boolean;
  /** Grows with every edit; what a payer was shown is compared by it. */
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deactivatedAt: Date | null;
};

export type LinkStatus = 'active' | 'payment_pending' | 'paid' | 'deactivated';

/** Derived from facts, never stored. What was paid stays paid, also after deactivation. */
export const linkStatus = (link: PaymentLink): LinkStatus => {
  if (link.useLimit !== null && link.usesSucceeded >= link.useLimit) return 'paid';
  if (link.useLimit !== null && link.usesSucceeded + link.usesReserved >= link.useLimit)
    return 'payment_pending';
  return link.deactivatedAt === null ? 'active' : 'deactivated';
};
