import type { Database } from '#db/database';
import { deadJobs } from '#db/jobs/queues';

export type DeadJob = {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  /** What its last handler threw. */
  readonly message: string;
  readonly enqueuedAt: Date;
  readonly diedAt: Date;
};

/** Jobs that failed for good, oldest first, at most 100: each needs somebody to look. */
export const listDeadJobs = async ({ boss }: Database): Promise<readonly DeadJob[]> =>
  (await boss.findJobs<object>(deadJobs, { limit: 100 })).map((job) => ({
    id: job.id,
    name: job.sourceName ?? deadJobs,
    data: job.data,
    message: messageOf(job.sourceOutput),
    enqueuedAt: job.sourceCreatedOn ?? job.createdOn,
    diedAt: job.createdOn,
  }));

/** Puts a dead job back into its queue. */
export const redriveDeadJob = async ({ boss }: Database, id: string): Promise<boolean> =>
  (await boss.redrive(deadJobs, { ids: [id] })) === 1;

const messageOf = (output: object | null): string =>
  output !== null && 'message' in output && typeof output.message === 'string' ? output.message : '';
