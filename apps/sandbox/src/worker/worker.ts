import type { Context } from '../context.ts';
import { deliverWebhook, receiverTimeoutMs } from '../webhooks/deliver-webhook.ts';
import { settleDue } from './settle-due.ts';

/** Does what is due: results that come by themselves, and webhooks. */
export type Worker = {
  start(): void;
  /** Ends what is under way; nothing is lost. */
  stop(): Promise<void>;
  /** Something may be due earlier than was known. */
  wake(): void;
  /** Does everything that is due by the clock, and returns when it is done. */
  processAll(): Promise<void>;
};

const atOnce = 32;
const longestSleepMs = 60_000;

export const createWorker = (context: Context): Worker => {
  const { charges, clock, deliveries, refunds } = context;
  /** By the delivery's id: a clock that jumps must not start one twice. */
  const underWay = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let running = false;
  let timer: NodeJS.Timeout | undefined;
  let woken: NodeJS.Immediate | undefined;

  const startDeliveries = (): void => {
    const room = atOnce - underWay.size;
    if (room <= 0) return;
    // Should this process die, the claim ends shortly after the receiver's time.
    const claimed = deliveries.claimDue(clock(), clock() + receiverTimeoutMs + 5000, room);
    for (const delivery of claimed) {
      if (underWay.has(delivery.id)) continue;
      const work = deliverWebhook(context, delivery, stopping.signal).finally(() => {
        underWay.delete(delivery.id);
        wake();
      });
      underWay.set(delivery.id, work);
    }
  };

  const nextAt = (): number | null => {
    const moments = [charges.nextDueAt(), refunds.nextDueAt()];
    if (underWay.size < atOnce) moments.push(deliveries.nextAttemptAt());
    const known = moments.filter((moment) => moment !== null);
    return known.length === 0 ? null : Math.min(...known);
  };

  const run = (): void => {
    settleDue(context);
    startDeliveries();
  };

  const tick = (): void => {
    clearTimeout(timer);
    clearImmediate(woken);
    woken = undefined;
    run();
    const next = nextAt();
    const waitMs = next === null ? longestSleepMs : Math.min(Math.max(next - clock(), 0), longestSleepMs);
    timer = setTimeout(tick, waitMs);
  };

  const wake = (): void => {
    if (running) woken ??= setImmediate(tick);
  };

  return {
    start: () => {
      running = true;
      deliveries.retryAllNow(clock());
      wake();
    },
    stop: async () => {
      running = false;
      clearTimeout(timer);
      clearImmediate(woken);
      stopping.abort();
      await Promise.allSettled(underWay.values());
    },
    wake,
    processAll: async () => {
      do {
        run();
        await Promise.all(underWay.values());
      } while (underWay.size > 0 || (nextAt() ?? Infinity) <= clock());
    },
  };
};
