import { z } from 'zod';
import { randomId } from '../books/keys.ts';
import { changeCharge } from '../charges/announce.ts';
import { addRefund } from '../charges/charge.ts';
import { amountShape, referenceShape } from '../charges/create-charge.ts';
import type { Context } from '../context.ts';
import { done, type Outcome, refuse } from '../http/problem.ts';
import type { Refund } from './refunds.ts';

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
    const { charges, clock, config, refunds, wake } = context;
    const earlier = refunds.findOptionalByReference(request.reference, accountId);
    if (earlier !== null) {
      return earlier.chargeId === request.charge && earlier.amount === request.amount
        ? done(earlier)
        : refuse(409, 'reference_exists', 'Another refund was made with this reference.');
    }
    const charge = charges.findOptional(request.charge, accountId);
    if (charge === null) return refuse(404, 'charge_not_found', 'This account has no such charge.');
    const held = refunds.listByCharge(charge.id).reduce((sum, refund) => sum + refund.amount, 0n);
    if (held + request.amount > charge.capturedAmount) {
      return refuse(422, 'refund_exceeds_capture', 'Refunds would exceed what was captured.');
    }
    const now = clock();
    const late = charge.behaviour === 'late';
    const refund: Refund = {
      id: randomId('re'),
      accountId,
      chargeId: charge.id,
      reference: request.reference,
      amount: request.amount,
      currency: charge.currency,
      status: late ? 'pending' : 'succeeded',
      dueAt: late ? now + config.lateResultMs : null,
      createdAt: now,
      updatedAt: now,
      revision: 1,
    };
    refunds.insert(refund);
    if (!late) changeCharge(context, charge, addRefund(charge, refund.amount, now));
    wake();
    return done(refund);
  });
