import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import type { JobWithMetadata } from 'pg-boss';
import type { Database } from '#db/database';
import { type JobName, jobNames } from '#db/jobs/queues';
import { describeError } from '#db/sql';

type DataOf<Name extends JobName> = Extract<Job, { readonly name: Name }>['data'];

/** One handler per kind of job. It must bear being run again: a job runs at least once. */
export type JobHandlers = { readonly [Name in JobName]: (data: DataOf<Name>) => Promise<void> };

/** `tries` counts this one too. */
export type FailedJob = {
  readonly name: JobName;
  readonly id: string;
  readonly tries: number;
  readonly isLastTry: boolean;
};

export type JobsOptions = {
  /** Hears of each handler that threw. The job is retried with growing delays, then kept as a dead job. */
  readonly onFailure: (job: FailedJob, error: unknown) => void;
  /** False: nothing runs but by `processAll`, for tests. */
  readonly isRunning?: boolean;
};

export interface Jobs {
  /**
   * Runs all due jobs, and the due ones that they enqueue, and resolves to their number when none is left.
   * `asOf` runs those that are due by then.
   */
  processAll(asOf?: Date): Promise<number>;
  /** Takes no more jobs and waits for those in hand. */
  stop(): Promise<void>;
}

const batchSize = 20;

/**
 * Runs jobs as they fall due: at once when enqueued without delay (by NOTIFY), within a second otherwise.
 * Needs `startQueues` first.
 */
export const startJobs = async (
  { boss }: Database,
  handlers: JobHandlers,
  { onFailure, isRunning = true }: JobsOptions,
): Promise<Jobs> => {
  const run = async <Name extends JobName>(
    name: Name,
    { id, data, retryCount, retryLimit }: JobWithMetadata<DataOf<Name>>,
  ) => {
    try {
      await handlers[name](data);
      return { id, status: 'completed' } as const;
    } catch (error) {
      onFailure({ name, id, tries: retryCount + 1, isLastTry: retryCount >= retryLimit }, error);
      return { id, status: 'failed', output: { message: describeError(error) } } as const;
    }
  };

  if (isRunning) {
    for (const name of jobNames) {
      await boss.work(
        name,
        {
          batchSize,
          perJobResults: true,
          includeMetadata: true,
          burstWhenBatchFull: true,
          localConcurrency: 2,
          pollingIntervalSeconds: 1,
          // Delayed jobs are found by polling only.
          notifyPollingIntervalSeconds: 1,
        },
        (jobs: JobWithMetadata<DataOf<typeof name>>[]) => Promise.all(jobs.map((job) => run(name, job))),
      );
    }
  }

  const makeDue = async (name: JobName, asOf: Date): Promise<void> => {
    for (const job of await boss.findJobs(name, { queued: true })) {
      if (job.startAfter > asOf) continue;
      await boss.update(name, undefined, { id: job.id, startAfter: new Date(0) });
    }
  };
  const processBatch = async (name: JobName): Promise<number> => {
    const jobs = await boss.fetch<DataOf<typeof name>>(name, { batchSize, includeMetadata: true });
    for (const job of jobs) {
      const { status, ...result } = await run(name, job);
      if (status === 'completed') await boss.complete(name, job.id);
      else await boss.fail(name, job.id, 'output' in result ? result.output : null);
    }
    return jobs.length;
  };

  return {
    async processAll(asOf) {
      let total = 0;
      let ran: number;
      do {
        ran = 0;
        for (const name of jobNames) {
          if (asOf !== undefined) await makeDue(name, asOf);
          ran += await processBatch(name);
        }
        total += ran;
      } while (ran > 0);
      return total;
    },
    async stop() {
      if (isRunning) for (const name of jobNames) await boss.offWork(name, { wait: true });
    },
  };
};
