import type { JobWriter } from '@artspay/core/unit-of-work/unit-of-work';
import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import type { Queries } from '#db/database';

/** Without `db`, pg-boss would commit the job on a connection of its own, and wait for ever on PGlite. */
export const jobRepository = (queries: Queries, boss: PgBoss): JobWriter => ({
  async enqueue(job, runAt) {
    await boss.send(job.name, job.data, {
      db: fromDrizzle(queries, sql),
      ...(runAt === undefined ? {} : { startAfter: runAt }),
    });
  },
});
