import { ok } from '@artspay/core/result';
import { LockTimeout } from '@artspay/core/unit-of-work/lock-timeout';
import { CountsUnavailable } from '@artspay/core/velocity/counts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, migrationLock } from '#db/migrate';
import { countsRepository } from '#db/repositories/counts-repository';
import { aScope, newId } from '#db/testing/builders';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';
import { openUnitOfWork } from '#db/unit-of-work';
import '#db/testing/global-setup';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('postgres');
});
afterAll(() => opened.close());

const link = { name: 'tries_per_link', subject: 'stuck', windowMs: 60_000 } as const;

test('a process that stands still within a transaction loses it, and whoever waits for its locks goes on', async () => {
  const { db } = opened.database;
  const scope = await aScope(opened.database);
  const [counted, woken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const lost = db
    .transaction(async (queries) => {
      await countsRepository(queries, scope).add([link]);
      counted.resolve();
      await woken.promise;
    })
    // Listened to at once: it is lost when the other goes on, or just before.
    .then(
      () => null,
      (error: unknown) => error,
    );
  await counted.promise;
  expect(await countsRepository(db, scope).add([link])).toMatchObject([{ count: 1 }]);
  woken.resolve();
  expect(await lost).toBeInstanceOf(Error);
}, 60_000);

test('a locked table of counts is a store that does not answer, another a transaction to try later; who waits for a migration waits until it is done', async () => {
  const { db } = opened.database;
  const scope = await aScope(opened.database);
  const counts = countsRepository(db, scope);
  const steps: unknown[] = [];
  let waiting: Promise<unknown> | undefined;
  const migrateToo = async (): Promise<void> => {
    await migrate(opened.database);
    steps.push('migrated');
  };
  await db.transaction(async (queries) => {
    await queries.execute(sql`lock table velocity_counts, payables in access exclusive mode`);
    await queries.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    const refused = counts.add([link]).catch((error: unknown) => steps.push(error));
    const late = openUnitOfWork(opened.database)
      .transaction(scope, async ({ payables }) => ok(await payables.lockLink(newId('link'))))
      .catch((error: unknown) => steps.push(error));
    waiting = Promise.all([refused, late, migrateToo()]);
    // Busy, not still: this one keeps its locks.
    for (let second = 0; second < 12; second += 1) await queries.execute(sql`select pg_sleep(1)`);
    steps.push('unlocked');
  });
  await waiting;
  expect(steps).toHaveLength(4);
  expect(steps.slice(0, 2)).toEqual(
    expect.arrayContaining([expect.any(CountsUnavailable), expect.any(LockTimeout)]),
  );
  expect(steps.slice(2)).toEqual(['unlocked', 'migrated']);
}, 60_000);
