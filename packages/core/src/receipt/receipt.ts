import type { CardSummary } from '#core/gateway/gateway';
import type { PaymentId } from '#core/id/id';
import { type Money, money } from '#core/money/money';
import type { Payment } from '#core/payment/payment';
import { type Refund, refundedOf } from '#core/refund/refund';
import { isHeld } from '#core/refund/refund-transitions';

/** What a payer can show: what was received, what of it went back, when, by whom. */
export type Receipt = {
  readonly paymentId: PaymentId;
  readonly payee: string;
  readonly reference: string;
  /** What the gateway captured, never what was asked for. */
  readonly received: Money;
  readonly receivedAt: Date;
  readonly card: CardSummary | null;
  /** Oldest first; those that came to nothing are left out. */
  readonly refunds: readonly ReceiptRefund[];
  /** What was received less what went back; refunds under way are not taken off yet. */
  readonly kept: Money;
};

export type ReceiptRefund = {
  readonly state: 'refunded' | 'pending';
  readonly amount: Money;
  /** When it went back, or was asked for. */
  readonly at: Date;
};

/** The receipt of a payment's own capture; `null` while nothing was received. */
export const receiptOf = (payment: Payment, refunds: readonly Refund[]): Receipt | null => {
  const { terms, capturedAt, attempts } = payment;
  if (capturedAt === null) return null;
  // Another amount than the terms' is never recorded as captured.
  const received = terms.amount;
  const own = refunds.filter(({ attempt, state }) => attempt === attempts && isHeld(state));
  return {
    paymentId: payment.id,
    payee: payment.payee.name,
    reference: terms.reference,
    received,
    receivedAt: capturedAt,
    card: payment.card,
    refunds: own.map(({ state, amount, createdAt, endedAt }) =>
      state === 'succeeded'
        ? { state: 'refunded', amount, at: endedAt ?? createdAt }
        : { state: 'pending', amount, at: createdAt },
    ),
    kept: money(received.minor - refundedOf(own, received).minor, received.currency),
  };
};

/** How a receipt reads as a whole. */
export type ReceiptStanding = 'paid' | 'partly_refunded' | 'refunded';

export const standingOf = ({ received, kept }: Receipt): ReceiptStanding => {
  if (kept.minor === received.minor) return 'paid';
  return kept.minor === 0n ? 'refunded' : 'partly_refunded';
};
