import { randomId } from '../books/keys.ts';
import type { Context } from '../context.ts';
import { type Charge, chargeView, touchCharge } from './charge.ts';

/** A charge with what became of its money, as the API and the webhooks show it. */
export const viewOf = ({ refunds, disputes, publicUrl }: Context, charge: Charge) =>
  chargeView(
    charge,
    { refunds: refunds.listByCharge(charge.id), disputes: disputes.listByCharge(charge.id) },
    publicUrl(),
  );

/** A webhook that is to be overtaken waits so much longer than the others. */
const overtakenMs = 2000;

/**
 * Queues the webhook that tells the account how its charge stands. Belongs into the transaction that changed
 * the charge.
 */
export const announce = (context: Context, charge: Charge): void => {
  const account = context.accounts.findOptionalById(charge.accountId);
  if (account === null || account.webhookUrl === null) return;
  const { webhooks } = context.faults.of(charge.accountId);
  if (context.faults.strikes(charge.accountId, 'webhooks.lose')) return;
  const heldMs =
    webhooks.delay_ms + (context.faults.strikes(charge.accountId, 'webhooks.reorder') ? overtakenMs : 0);
  context.deliveries.insert({
    id: randomId('wh'),
    accountId: charge.accountId,
    body: JSON.stringify({
      type: 'charge.updated',
      reference: charge.reference,
      charge: viewOf(context, charge),
    }),
    attempts: 0,
    nextAttemptAt: context.clock() + heldMs,
  });
  context.wake();
};

/** Writes and announces a charge that `change` made different; answers how it stands. */
export const changeCharge = (context: Context, before: Charge, after: Charge): Charge => {
  if (after.revision !== before.revision) {
    context.charges.update(after);
    announce(context, after);
  }
  return after;
};

/** Announces the charge whose refund or dispute was written just now; `refunded` is what more went back. */
export const announceChild = (context: Context, chargeId: string, refunded: bigint): void => {
  const charge = context.charges.findById(chargeId);
  changeCharge(context, charge, touchCharge(charge, refunded, context.clock()));
};
