import { ok } from '@artspay/core/result';
import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test, vi } from 'vitest';
import { listDeadJobs, redriveDeadJob } from '#db/jobs/dead-jobs';
import { startQueues } from '#db/jobs/queues';
import { type JobHandlers, type JobsOptions, startJobs } from '#db/jobs/start-jobs';
import { aLink, anAttempt, aPayment, aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

const resolveJob = (tries = 0): Job => ({
  name: 'resolve-attempt',
  data: { reference: anAttempt(aPayment(aLink())).reference, tries },
});
const inAnHour = () => new Date(Date.now() + 3_600_000);
const inADay = () => new Date(Date.now() + 24 * 3_600_000);

const handling = (handler: JobHandlers['resolve-attempt']): JobHandlers => ({
  'resolve-attempt': handler,
  'resolve-refund': async () => {},
  'send-receipt': async () => {},
  'gather-notices': async () => {},
  'send-notices': async () => {},
});

withEachEngine((under) => {
  beforeAll(async () => {
    await startQueues(under.database, (error) => {
      throw error;
    });
  });
  const enqueue = async (job: Job, runAt?: Date) =>
    openUnitOfWork(under.database).transaction(await aScope(under.database), async ({ jobs }) =>
      ok(await jobs.enqueue(job, runAt)),
    );
  const byHand = (handlers: JobHandlers, onFailure = vi.fn<JobsOptions['onFailure']>()) =>
    startJobs(under.database, handlers, { onFailure, isRunning: false });

  test('due jobs run once each, with what they enqueue; later ones when their time has come', async () => {
    const ran: Parameters<JobHandlers['resolve-attempt']>[0][] = [];
    const jobs = await byHand(
      handling(async (data) => {
        ran.push(data);
        if (data.tries === 0) await enqueue(resolveJob(1));
      }),
    );
    const [now, later] = [resolveJob(0), resolveJob(7)];
    await enqueue(now);
    await enqueue(later, inAnHour());
    expect(await jobs.processAll()).toBe(2);
    expect(ran.map((data) => data.tries)).toEqual([0, 1]);
    expect(ran[0]).toEqual(now.data);
    expect(await jobs.processAll()).toBe(0);
    expect(await jobs.processAll(inADay())).toBe(1);
    expect(ran.at(-1)).toEqual(later.data);
    expect(await jobs.processAll(inADay())).toBe(0);
  });

  test('more jobs than a batch are all run', async () => {
    for (let n = 0; n < 45; n += 1) await enqueue(resolveJob());
    const jobs = await byHand(handling(async () => {}));
    expect(await jobs.processAll()).toBe(45);
  });

  test('a job whose handler throws is told of and retried later, until it is dead and can be seen and redriven', async () => {
    let isBroken = true;
    const handled = vi.fn<() => void>();
    const onFailure = vi.fn<JobsOptions['onFailure']>();
    const jobs = await byHand(
      handling(async () => {
        if (isBroken) throw new Error('the gateway is gone');
        handled();
      }),
      onFailure,
    );
    const job = resolveJob();
    await enqueue(job);
    expect(await jobs.processAll()).toBe(1);
    expect(onFailure).toHaveBeenCalledOnce();
    expect(await jobs.processAll()).toBe(0);
    expect(await listDeadJobs(under.database)).toEqual([]);

    expect(await jobs.processAll(inADay())).toBe(83);
    expect(onFailure.mock.calls.map(([{ isLastTry }]) => isLastTry)).toEqual([
      ...Array.from({ length: 83 }, () => false),
      true,
    ]);
    const [dead] = await listDeadJobs(under.database);
    expect(dead).toMatchObject({
      name: 'resolve-attempt',
      data: job.data,
      message: 'Error: the gateway is gone',
    });

    isBroken = false;
    expect(await redriveDeadJob(under.database, dead?.id ?? '')).toBe(true);
    expect(await jobs.processAll(inADay())).toBe(1);
    expect(handled).toHaveBeenCalledOnce();
    expect(await listDeadJobs(under.database)).toEqual([]);
  });

  test("a killed worker's job is given out again", async () => {
    const { boss, db } = under.database;
    await enqueue(resolveJob());
    const [taken] = await boss.fetch('resolve-attempt');
    expect(taken).toBeDefined();
    const handler = vi.fn<JobHandlers['resolve-attempt']>();
    const jobs = await byHand(handling(handler));
    expect(await jobs.processAll(inADay())).toBe(0);

    await db.execute(
      sql`update pgboss.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`,
    );
    await boss.supervise('resolve-attempt');
    expect(await jobs.processAll(inADay())).toBe(1);
    expect(handler).toHaveBeenCalledOnce();
  });

  test('running workers take a job as it is committed, and take none once stopped', async () => {
    const handler = vi.fn<JobHandlers['resolve-attempt']>();
    const jobs = await startJobs(under.database, handling(handler), { onFailure: vi.fn<() => void>() });
    const job = resolveJob();
    await enqueue(job);
    await vi.waitFor(() => expect(handler).toHaveBeenCalledExactlyOnceWith(job.data), { timeout: 5000 });
    await jobs.stop();
    await enqueue(resolveJob());
    const [waiting] = await under.database.boss.findJobs('resolve-attempt', { queued: true });
    expect(waiting).toBeDefined();
    expect(handler).toHaveBeenCalledOnce();
  });
});
