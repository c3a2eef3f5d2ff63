import type { Dispute } from '#core/dispute/dispute';
import type { GatewayDispute, GatewayRefund } from '#core/gateway/gateway';
import { equalMoney } from '#core/money/money';
import type { Refund } from '#core/refund/refund';
import type { RefundState } from '#core/refund/refund-transitions';

/** What our books say of the refunds and disputes of one capture. */
export type BookedReturns = {
  readonly refunds: readonly Pick<Refund, 'gatewayId' | 'reference' | 'amount' | 'state' | 'createdAt'>[];
  readonly disputes: readonly Pick<Dispute, 'gatewayId' | 'state'>[];
};

/** How two accounts of what went back from one capture can disagree. */
export type ReturnsDifference =
  /** The gateway has a refund, or an end of one, that we do not know; or one of ours never came there. */
  | 'refund_behind_here'
  /** We count money as given back, or as on its way, that the gateway never gave back. */
  | 'refund_absent_there'
  /** The same refund, of another amount. */
  | 'refund_amount_differs'
  /** The gateway has a dispute, or an end of one, that we do not know. */
  | 'dispute_behind_here';

/** Our states that say the same as the gateway's. */
const sameStates: Readonly<Record<GatewayRefund['state'], readonly RefundState[]>> = {
  pending: ['pending'],
  succeeded: ['succeeded'],
  failed: ['declined', 'failed', 'lapsed'],
};

/** `null`: they agree. What we asked for only after `settledBefore` may still be on its way. */
export const compareReturns = (
  ours: BookedReturns,
  theirs: {
    readonly refunds: readonly GatewayRefund[];
    readonly disputes: readonly GatewayDispute[];
  },
  settledBefore: Date,
): ReturnsDifference | null => {
  for (const theirRefund of theirs.refunds) {
    const known = ours.refunds.find((ourRefund) => isSame(ourRefund, theirRefund));
    if (known === undefined) return 'refund_behind_here';
    if (!equalMoney(known.amount, theirRefund.amount)) return 'refund_amount_differs';
    if (!sameStates[theirRefund.state].includes(known.state)) return 'refund_behind_here';
  }
  for (const { state, createdAt, ...ourRefund } of ours.refunds) {
    if (theirs.refunds.some((theirRefund) => isSame(ourRefund, theirRefund))) continue;
    if (state === 'pending' || state === 'succeeded') return 'refund_absent_there';
    if (state === 'requested' && createdAt < settledBefore) return 'refund_behind_here';
  }
  const isBehind = theirs.disputes.some(
    ({ gatewayId, state }) =>
      ours.disputes.find((dispute) => dispute.gatewayId === gatewayId)?.state !== state,
  );
  return isBehind ? 'dispute_behind_here' : null;
};

const isSame = (
  ours: Pick<Refund, 'gatewayId' | 'reference'>,
  theirs: Pick<GatewayRefund, 'gatewayId' | 'reference'>,
): boolean =>
  ours.gatewayId === null
    ? ours.reference !== null && ours.reference === theirs.reference
    : ours.gatewayId === theirs.gatewayId;
