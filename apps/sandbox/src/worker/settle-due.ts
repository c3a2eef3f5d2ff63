import { changeCharge } from '../charges/announce.ts';
import { addRefund, settleCharge } from '../charges/charge.ts';
import type { Context } from '../context.ts';

/** Late results arrive, proofs that took too long end, pending refunds succeed, unused tokens go. */
export const settleDue = (context: Context): void => {
  const { charges, clock, refunds, tokens, transaction } = context;
  const now = clock();
  transaction(() => {
    for (const charge of charges.listDue(now)) changeCharge(context, charge, settleCharge(charge, now));
    for (const refund of refunds.listDue(now)) {
      refunds.update({
        ...refund,
        status: 'succeeded',
        dueAt: null,
        updatedAt: now,
        revision: refund.revision + 1,
      });
      const charge = charges.findById(refund.chargeId);
      changeCharge(context, charge, addRefund(charge, refund.amount, now));
    }
    tokens.deleteExpired(now);
  });
};
