import type { Database } from '#db/database';

/** Work that is done once a night, by one process of however many run. Times are UTC. */
export type Nightly = {
  readonly name: 'reconcile' | 'forget-idempotency-keys' | 'forget-counts' | 'forget-visits';
  readonly at: { readonly hour: number; readonly minute: number };
  /** Must not throw for what can be expected; what it throws is told to `onFailure`, and tomorrow is another night. */
  readonly work: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
};

/** Runs it every night from now on, and once after a start for nights that were slept through. Needs `startQueues` first; safe from many processes. */
export const startNightly = async (
  { boss }: Database,
  { name, at, work, onFailure }: Nightly,
): Promise<{ readonly stop: () => Promise<void> }> => {
  await boss.createQueue(name, {
    policy: 'singleton',
    retryLimit: 0,
    expireInSeconds: 3600,
    notify: true,
  });
  await boss.schedule(name, `${at.minute} ${at.hour} * * *`, null, { tz: 'UTC', missed: 'once' });
  await boss.work(name, { pollingIntervalSeconds: 30 }, async () => {
    await work().catch(onFailure);
  });
  return { stop: () => boss.offWork(name, { wait: true }) };
};
