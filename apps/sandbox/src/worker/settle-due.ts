import { announceChild, changeCharge } from '../charges/announce.ts';
import { settleCharge } from '../charges/charge.ts';
import type { Context } from '../context.ts';
import { refundedBy, settleRefund } from '../refunds/refund.ts';

/** Late results arrive, proofs that took too long end, pending refunds succeed, some fail later, unused tokens go. */
export const settleDue = (context: Context): void => {
  const { charges, clock, refunds, tokens, transaction } = context;
  const now = clock();
  transaction(() => {
    for (const charge of charges.listDue(now)) changeCharge(context, charge, settleCharge(charge, now));
    for (const refund of refunds.listDue(now)) {
      const settled = settleRefund(refund, now);
      refunds.update(settled);
      announceChild(context, refund.chargeId, refundedBy(refund, settled));
    }
    tokens.deleteExpired(now);
  });
};
