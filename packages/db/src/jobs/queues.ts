import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import type { QueueOptions } from 'pg-boss';
import type { Database } from '#db/database';

export type JobName = Job['name'];

/** Where a job ends up that failed for good: kept until somebody looks, see `listDeadJobs`. */
export const deadJobs = 'dead-jobs';

/** 1 s, 2 s, 4 s … 1 h, each shortened by chance: 12 retries in the first hour, then one an hour. */
const retriesInThreeDays = 12 + 71;

/** A killed worker's job is given to another 10 to 20 seconds later: a missed heartbeat, then a monitor pass. */
const patient: QueueOptions = {
  retryLimit: retriesInThreeDays,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 3600,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
};
const queues: Readonly<Record<JobName, QueueOptions>> = {
  'resolve-attempt': patient,
  'resolve-refund': patient,
  'send-receipt': patient,
  'gather-notices': patient,
  'send-notices': patient,
};

export const jobNames: readonly JobName[] = Object.keys(queues).filter(
  (name): name is JobName => name in queues,
);

/**
 * Makes enqueuing possible: installs pg-boss's tables and our queues where they are missing. Safe to repeat
 * and from many processes at once. `onError` hears of trouble in the background (a lost connection): pg-boss
 * goes on by itself.
 */
export const startQueues = async ({ boss }: Database, onError: (error: Error) => void): Promise<void> => {
  boss.on('error', onError);
  await boss.start();
  await boss.createQueue(deadJobs, { retentionSeconds: 365 * 24 * 3600, retryLimit: 0 });
  for (const name of jobNames) {
    await boss.createQueue(name, { ...queues[name], deadLetter: deadJobs, notify: true });
  }
};
