import { fail, ok } from '@artspay/core/result';
import type { Job } from '@artspay/core/unit-of-work/unit-of-work';
import { expect, test, vi } from 'vitest';
import { type Change, followChanges } from '#db/changes';
import { startQueues } from '#db/jobs/queues';
import { events } from '#db/schema/events';
import { brokenConstraint, readClock } from '#db/sql';
import { aLink, anAttempt, anEvent, aPayment, aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

const resolveJob = (): Job => ({
  name: 'resolve-attempt',
  data: { reference: anAttempt(aPayment(aLink())).reference, tries: 0 },
});

withEachEngine((under) => {
  const jobs = () => under.database.boss.findJobs('resolve-attempt', { queued: true });

  test('an ok result commits, a failed one rolls everything back and is handed on', async () => {
    const unitOfWork = openUnitOfWork(under.database);
    const scope = await aScope(under.database);
    const [kept, undone] = [aLink(), aLink()];
    await unitOfWork.transaction(scope, async ({ payables }) => ok(await payables.insertLink(kept)));
    const failed = await unitOfWork.transaction(scope, async ({ payables }) => {
      await payables.insertLink(undone);
      return fail('no');
    });
    expect(failed).toEqual({ ok: false, error: 'no' });
    const found = await unitOfWork.transaction(scope, async ({ payables }) =>
      ok([await payables.findOptionalById(kept.id), await payables.findOptionalById(undone.id)]),
    );
    expect(found).toEqual({ ok: true, value: [kept, null] });
  });

  test('what work throws comes out as it is, and nothing of it stays', async () => {
    const unitOfWork = openUnitOfWork(under.database);
    const scope = await aScope(under.database);
    const link = aLink();
    const bug = new Error('a bug');
    await expect(
      unitOfWork.transaction(scope, async ({ payables }) => {
        await payables.insertLink(link);
        throw bug;
      }),
    ).rejects.toBe(bug);
    const found = await unitOfWork.transaction(scope, async ({ payables }) =>
      ok(await payables.findOptionalById(link.id)),
    );
    expect(found).toEqual({ ok: true, value: null });
  });

  test('events, jobs and notifications come with the commit and go with the rollback', async () => {
    await startQueues(under.database, (error) => {
      throw error;
    });
    const scope = await aScope(under.database);
    const changes: Change[] = [];
    const listening = vi.fn<() => void>();
    const unfollow = await followChanges(under.database, {
      changed: (change) => changes.push(change),
      listening,
    });
    expect(listening).toHaveBeenCalledOnce();

    const write = (settle: 'commit' | 'roll back', payment = aPayment(aLink())) =>
      openUnitOfWork(under.database).transaction(scope, async (transaction) => {
        await transaction.events.append(anEvent(payment));
        await transaction.jobs.enqueue(resolveJob(), new Date(Date.now() + 3_600_000));
        expect(changes).toEqual([]);
        return settle === 'commit' ? ok(payment) : fail('no');
      });

    await write('roll back');
    expect(await jobs()).toEqual([]);
    expect(await under.database.db.$count(events)).toBe(0);

    const payment = aPayment(aLink());
    await write('commit', payment);
    await vi.waitFor(() => {
      expect(changes).toEqual([{ scope, subjectId: payment.id, payableId: payment.payableId }]);
    });
    expect(await jobs()).toHaveLength(1);
    expect(await under.database.db.$count(events)).toBe(1);
    await unfollow();
  });

  test('an event number is given once per subject', async () => {
    const scope = await aScope(under.database);
    const payment = aPayment(aLink());
    const append = () =>
      openUnitOfWork(under.database).transaction(scope, async (transaction) =>
        ok(await transaction.events.append(anEvent(payment, { sequence: 1 }))),
      );
    await append();
    expect(await append().catch(brokenConstraint)).toBe('events_of_subject');
  });

  test("the clock is the database's, goes on inside a transaction, and a test's can replace it", async () => {
    const scope = await aScope(under.database);
    const before = await readClock(under.database.db);
    const read = await openUnitOfWork(under.database).transaction(scope, async (transaction) =>
      ok(await transaction.now()),
    );
    expect(read.ok && read.value.getTime()).toBeGreaterThanOrEqual(before.getTime());

    const noon = new Date('2026-01-01T12:00:00Z');
    const injected = await openUnitOfWork(under.database, { clock: () => noon }).transaction(
      scope,
      async (transaction) => ok(await transaction.now()),
    );
    expect(injected).toEqual({ ok: true, value: noon });
  });
});
