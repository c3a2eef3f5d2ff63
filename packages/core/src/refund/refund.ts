import type { RefundDeclineCode, RefundReference } from '#core/gateway/gateway';
import type { PaymentId, RefundId } from '#core/id/id';
import { type Money, money } from '#core/money/money';
import { isHeld, type RefundState } from '#core/refund/refund-transitions';

/** Money given back from one capture, asked for by us or found at the gateway. */
export type Refund = {
  readonly id: RefundId;
  readonly paymentId: PaymentId;
  /** The `n` of the attempt whose capture it gives back. */
  readonly attempt: number;
  /** Ours; `null` when it was made at the gateway itself. */
  readonly reference: RefundReference | null;
  readonly gateway: string;
  readonly gatewayId: string | null;
  readonly amount: Money;
  readonly state: RefundState;
  readonly declineCode: RefundDeclineCode | null;
  /** In the words of staff; never shown to the payer. */
  readonly reason: string | null;
  readonly createdAt: Date;
  /** After this nothing may be sent any more; `null` where we never sent anything. */
  readonly sendBefore: Date | null;
  readonly endedAt: Date | null;
};

const sumOf = (refunds: readonly Refund[], currency: Money['currency']): Money =>
  money(
    refunds.reduce((sum, { amount }) => sum + amount.minor, 0n),
    currency,
  );

/** What went back to the payer. */
export const refundedOf = (refunds: readonly Refund[], { currency }: Money): Money =>
  sumOf(
    refunds.filter(({ state }) => state === 'succeeded'),
    currency,
  );

/** What is on its way back to the payer, or may be. */
export const refundingOf = (refunds: readonly Refund[], { currency }: Money): Money =>
  sumOf(
    refunds.filter(({ state }) => state !== 'succeeded' && isHeld(state)),
    currency,
  );

/**
 * What can still be refunded of one capture, by its refunds: never negative, though a refund made at the
 * gateway may have overtaken one of ours.
 */
export const refundableOf = (captured: Money, refunds: readonly Refund[]): Money => {
  const held = sumOf(
    refunds.filter(({ state }) => isHeld(state)),
    captured.currency,
  ).minor;
  return money(held >= captured.minor ? 0n : captured.minor - held, captured.currency);
};
