import { Hono } from 'hono';
import { z } from 'zod';
import { randomId } from '../books/keys.ts';
import { announceChild, changeCharge, viewOf } from '../charges/announce.ts';
import { type Charge, type ChargeEnd, endPending } from '../charges/charge.ts';
import { amountShape, referenceShape } from '../charges/create-charge.ts';
import type { Context } from '../context.ts';
import { type Dispute, disputeView } from '../disputes/dispute.ts';
import { answer } from '../http/answer.ts';
import { operatorAuth } from '../http/operator-auth.ts';
import { done, type Outcome, refuse } from '../http/problem.ts';
import { readJson } from '../http/read-json.ts';
import { refundCharge } from '../refunds/create-refund.ts';
import { failRefund, refundedBy, refundView } from '../refunds/refund.ts';

/** Which charge, by the account's name for it; without an amount, all that was captured. */
const ofCharge = z.object({
  account: z.string().min(1).max(100),
  reference: referenceShape,
  amount: amountShape.optional(),
});
const ending = ofCharge.extend({ outcome: z.enum(['captured', 'declined', 'cancelled']) });
const closing = z.object({ outcome: z.enum(['won', 'lost']) });

/** What people do in the gateway's own dashboard, and what banks do: the account's server takes no part in it. */
export const dashboardRoutes = (context: Context): Hono => {
  const { charges, clock, disputes, refunds, transaction } = context;
  const app = new Hono();
  app.use(operatorAuth(context));

  const findCharge = ({ account, reference }: z.output<typeof ofCharge>): Outcome<Charge> => {
    const charge = charges.findOptionalByReference(reference, account);
    if (charge === null) return refuse(404, 'charge_not_found', 'The account has no such charge.');
    return charge.status === 'captured' ? done(charge) : refuse(422, 'not_captured', 'Nothing was captured.');
  };

  app.post('/charges/end', async (c) => {
    const read = await readJson(c, ending);
    if (!read.ok) return answer(c, read);
    const { account, outcome, reference } = read.value;
    const end: ChargeEnd = outcome === 'declined' ? { declineCode: 'declined' } : { status: outcome };
    const after = transaction((): Outcome<object> => {
      const charge = charges.findOptionalByReference(reference, account);
      if (charge?.status !== 'pending') return refuse(404, 'charge_not_found', 'No such charge is pending.');
      return done(viewOf(context, changeCharge(context, charge, endPending(charge, end, clock()))));
    });
    return answer(c, after);
  });

  app.post('/refunds', async (c) => {
    const read = await readJson(c, ofCharge);
    if (!read.ok) return answer(c, read);
    const made = transaction(() => {
      const charge = findCharge(read.value);
      if (!charge.ok) return charge;
      return refundCharge(context, charge.value, read.value.amount ?? charge.value.capturedAmount, null);
    });
    return answer(c, made.ok ? done(refundView(made.value)) : made);
  });

  app.post('/refunds/:id/fail', (c) => {
    const failed = transaction((): Outcome<object> => {
      const refund = refunds.findOptionalById(c.req.param('id'));
      if (refund === null || refund.status === 'failed')
        return refuse(404, 'refund_not_found', 'No such refund can fail.');
      const after = failRefund(refund, clock());
      refunds.update(after);
      announceChild(context, refund.chargeId, refundedBy(refund, after));
      return done(refundView(after));
    });
    return answer(c, failed);
  });

  app.post('/disputes', async (c) => {
    const read = await readJson(c, ofCharge);
    if (!read.ok) return answer(c, read);
    const opened = transaction((): Outcome<object> => {
      const charge = findCharge(read.value);
      if (!charge.ok) return charge;
      const { id, accountId, currency, capturedAmount } = charge.value;
      const now = clock();
      const dispute: Dispute = {
        id: randomId('dp'),
        accountId,
        chargeId: id,
        amount: read.value.amount ?? capturedAmount,
        currency,
        status: 'open',
        createdAt: now,
        updatedAt: now,
        revision: 1,
      };
      disputes.insert(dispute);
      announceChild(context, id, 0n);
      return done(disputeView(dispute));
    });
    return answer(c, opened);
  });

  app.post('/disputes/:id/close', async (c) => {
    const read = await readJson(c, closing);
    if (!read.ok) return answer(c, read);
    const closed = transaction((): Outcome<object> => {
      const dispute = disputes.findOptionalById(c.req.param('id'));
      if (dispute?.status !== 'open') return refuse(404, 'dispute_not_found', 'No such dispute is open.');
      const after: Dispute = {
        ...dispute,
        status: read.value.outcome,
        updatedAt: clock(),
        revision: dispute.revision + 1,
      };
      disputes.update(after);
      announceChild(context, dispute.chargeId, 0n);
      return done(disputeView(after));
    });
    return answer(c, closed);
  });

  return app;
};
