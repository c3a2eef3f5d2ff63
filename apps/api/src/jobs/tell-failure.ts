import type { FailedJob } from '@artspay/db/jobs/start-jobs';
import type { Logger } from 'pino';
import { raiseAlarm } from '#api/alarms/alarms';

/** By then the mail server was asked for about a minute. */
const triesInAMinute = 6;

/** What operators hear of a job that failed; it is tried again unless this was its last try. */
export const tellFailure =
  (log: Logger) =>
  (job: FailedJob, error: unknown): void => {
    if (job.isLastTry) raiseAlarm(log, 'job_dead', { job, err: error }, 'a job failed for good');
    else if ((job.name === 'send-receipt' || job.name === 'send-notices') && job.tries === triesInAMinute)
      raiseAlarm(log, 'mail_unavailable', { job, err: error }, 'the mail server takes no mail');
    else log.error({ job, err: error }, 'a job failed');
  };
