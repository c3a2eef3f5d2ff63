import type { AttemptReference, CardSummary, DeclineCode } from '#core/gateway/gateway';
import type { PaymentId } from '#core/id/id';
import type { Merchant } from '#core/merchant/merchant';
import type { Money } from '#core/money/money';
import type { PayableId, Terms } from '#core/payable/payable';
import type { PaymentState } from '#core/payment/payment-transitions';

export type Payment = {
  readonly id: PaymentId;
  readonly payableId: PayableId;
  readonly state: PaymentState;
  /** What the payer pays: a snapshot that no later edit of the link changes. */
  readonly terms: Terms<Money>;
  /** Who is paid, as the payer was told. */
  readonly payee: Pick<Merchant, 'name' | 'statementDescriptor'>;
  /** What the merchant (or the invoice's URL, as stated there) asked for. */
  readonly asked: Terms<Money | null>;
  /** What the payer knew when the terms were agreed: the link's version, or how often the invoice was paid. */
  readonly payableVersion: number | null;
  /** How many attempts were made; also the `n` of the newest attempt's reference. */
  readonly attempts: number;
  /** How many events were written: the newest event's `sequence`. */
  readonly sequence: number;
  readonly card: CardSummary | null;
  /** Why the newest attempt was declined. */
  readonly declineCode: DeclineCode | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly capturedAt: Date | null;
};

/** One try at the gateway. At most one per payment is open, by a partial unique index. */
export type PaymentAttempt = {
  readonly paymentId: PaymentId;
  /** Counts from 1. */
  readonly n: number;
  readonly reference: AttemptReference;
  readonly gateway: string;
  /** A hash of the card token: the same token twice is the same attempt. */
  readonly tokenFingerprint: string;
  readonly outcome: AttemptOutcome;
  readonly declineCode: DeclineCode | null;
  readonly gatewayId: string | null;
  readonly card: CardSummary | null;
  /** A keyed hash: the same card at the same merchant has the same one. Null where the gateway gave none. */
  readonly cardFingerprint: string | null;
  /** Where the payer proves who they are, while that is asked. */
  readonly actionUrl: string | null;
  readonly createdAt: Date;
  /** After this nothing may be sent any more. */
  readonly sendBefore: Date;
  readonly endedAt: Date | null;
};

export type AttemptOutcome = 'open' | 'captured' | 'captured_late' | 'declined' | 'lapsed';

/** Money was taken under it. */
export const isCaptured = ({ outcome }: Pick<PaymentAttempt, 'outcome'>): boolean =>
  outcome === 'captured' || outcome === 'captured_late';
