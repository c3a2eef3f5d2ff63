import { z } from 'zod';
import { randomId } from '../books/keys.ts';
import { announceChild } from '../charges/announce.ts';
import type { Charge } from '../charges/charge.ts';
import { amountShape, referenceShape } from '../charges/create-charge.ts';
import type { Context } from '../context.ts';
import { done, type Outcome, refuse } from '../http/problem.ts';
import { type Refund, refundedBy } from './refund.ts';

export const refundRequest = z.object({
  /** The charge's id. */
  charge: z.string().min(1).max(100),
  amount: amountShape,
  reference: referenceShape,
});

/**
 * Refunds once per reference: the same request again answers the same refund. Refunds that are pending or
 * succeeded never exceed what was captured. A card whose results come late is refunded late, too.
 */
export const createRefund = (
  context: Context,
  accountId: string,
  request: z.output<typeof refundRequest>,
): Outcome<Refund> =>
  context.transaction(() => {
    const earlier = context.refunds.findOptionalByReference(request.reference, accountId);
    if (earlier !== null) {
      return earlier.chargeId === request.charge && earlier.amount === request.amount
        ? done(earlier)
        : refuse(409, 'reference_exists', 'Another refund was made with this reference.');
    }
    const charge = context.charges.findOptional(request.charge, accountId);
    if (charge === null) return refuse(404, 'charge_not_found', 'This account has no such charge.');
    return refundCharge(context, charge, request.amount, request.reference);
  });

/** Belongs into a transaction. Without a reference it is one that was made in the dashboard. */
export const refundCharge = (
  context: Context,
  charge: Charge,
  amount: bigint,
  reference: string | null,
): Outcome<Refund> => {
  const { clock, config, disputes, refunds } = context;
  if (disputes.listByCharge(charge.id).some(({ status }) => status !== 'won')) {
    return refuse(422, 'charge_disputed', 'What is disputed, or was lost in a dispute, is not refunded.');
  }
  const held = refunds
    .listByCharge(charge.id)
    .reduce((sum, refund) => (refund.status === 'failed' ? sum : sum + refund.amount), 0n);
  if (held + amount > charge.capturedAmount) {
    return refuse(422, 'refund_exceeds_capture', 'Refunds would exceed what was captured.');
  }
  const now = clock();
  const { behaviour } = charge;
  const refund: Refund = {
    id: randomId('re'),
    accountId: charge.accountId,
    chargeId: charge.id,
    reference,
    amount,
    currency: charge.currency,
    status: behaviour === 'late' ? 'pending' : behaviour === 'refund_declined' ? 'failed' : 'succeeded',
    dueAt: behaviour === 'late' || behaviour === 'refund_fails' ? now + config.lateResultMs : null,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
  refunds.insert(refund);
  announceChild(context, charge.id, refundedBy(null, refund));
  context.wake();
  return done(refund);
};
