import { randomId } from '../books/keys.ts';
import type { Context } from '../context.ts';
import { type Charge, chargeView } from './charge.ts';

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
      charge: chargeView(charge, context.publicUrl()),
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
