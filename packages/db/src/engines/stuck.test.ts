import { CountsUnavailable } from '@artspay/core/velocity/counts';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate, migrationLock } from '#db/migrate';
import { countsRepository } from '#db/repositories/counts-repository';
import { aScope } from '#db/testing/builders';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';
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

test('a locked table is a store that does not answer; who waits for a migration waits until it is done', async () => {
  const { db } = opened.database;
  const counts = countsRepository(db, await aScope(opened.database));
  const steps: unknown[] = [];
  let waiting: Promise<unknown> | undefined;
  const migrateToo = async (): Promise<void> => {
    await migrate(opened.database);
    steps.push('migrated');
  };
  await db.transaction(async (queries) => {
    await queries.execute(sql`lock table velocity_counts in access exclusive mode`);
    await queries.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    const refused = counts.add([link]).catch((error: unknown) => steps.push(error));
    waiting = Promise.all([refused, migrateToo()]);
    // Busy, not still: this one keeps its locks.
    for (let second = 0; second < 12; second += 1) await queries.execute(sql`select pg_sleep(1)`);
    steps.push('unlocked');
  });
  await waiting;
  expect(steps).toEqual([expect.any(CountsUnavailable), 'unlocked', 'migrated']);
}, 60_000);
