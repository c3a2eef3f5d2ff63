import type { DisputeState } from '#core/dispute/dispute-transitions';
import type { DisputeId, PaymentId } from '#core/id/id';
import type { Money } from '#core/money/money';

/** A payer's bank took up a charge. Known from the gateway only. */
export type Dispute = {
  readonly id: DisputeId;
  readonly paymentId: PaymentId;
  /** The `n` of the attempt whose capture is disputed. */
  readonly attempt: number;
  readonly gateway: string;
  readonly gatewayId: string;
  readonly amount: Money;
  readonly state: DisputeState;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
};

/** A capture is not refunded while its money is, or was, in the bank's hands. */
export const forbidsRefund = ({ state }: Dispute): boolean => state === 'open' || state === 'lost';
