import type { Context } from '../context.ts';
import type { Delivery } from './deliveries.ts';
import { signWebhook } from './sign-webhook.ts';

/** How long a receiver may take to answer. */
export const receiverTimeoutMs = 10_000;

const longestWaitMs = 60 * 60 * 1000;

/** 1 s, 2 s, 4 s … one hour: forever, because money hangs on it. */
export const waitAfterMs = (attempts: number): number =>
  Math.min(1000 * 2 ** Math.min(attempts - 1, 30), longestWaitMs);

const send = async (url: string, init: RequestInit): Promise<{ accepted: boolean; why: string }> => {
  try {
    const response = await fetch(url, { ...init, method: 'POST', redirect: 'manual' });
    await response.body?.cancel();
    return { accepted: response.ok, why: `status ${response.status}` };
  } catch (error) {
    // Whatever a network can do ends in another attempt.
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { accepted: false, why: cause instanceof Error ? cause.message : 'unknown' };
  }
};

/** One attempt. Deletes the delivery when the receiver answered 2xx, otherwise sets the next attempt. */
export const deliverWebhook = async (
  context: Context,
  delivery: Delivery,
  stopped: AbortSignal,
): Promise<void> => {
  const { accounts, clock, deliveries, faults, keys, log } = context;
  const url = accounts.findOptionalById(delivery.accountId)?.webhookUrl ?? null;
  if (url === null) return deliveries.delete(delivery.id);

  if (faults.of(delivery.accountId).outage) return deliveries.postpone(delivery.id, clock() + 1000);

  const { accepted, why } = await send(url, {
    body: delivery.body,
    headers: {
      'content-type': 'application/json',
      ...signWebhook(keys.webhookSecret(delivery.accountId), { ...delivery, sentAt: new Date(clock()) }),
    },
    signal: AbortSignal.any([stopped, AbortSignal.timeout(receiverTimeoutMs)]),
  });
  const again =
    accepted && delivery.attempts === 1 && faults.strikes(delivery.accountId, 'webhooks.duplicate');
  if (accepted && !again) return deliveries.delete(delivery.id);
  if (again) return deliveries.postpone(delivery.id, clock());
  if (stopped.aborted) return deliveries.postpone(delivery.id, clock());
  const waitMs = waitAfterMs(delivery.attempts);
  deliveries.postpone(delivery.id, clock() + waitMs);
  log.warn({ webhook: delivery.id, attempts: delivery.attempts, why, waitMs }, 'webhook not accepted');
};
