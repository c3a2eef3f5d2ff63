import { fail, ok } from '@artspay/core/result';
import { type CountKey, CountsUnavailable } from '@artspay/core/velocity/counts';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { countsRepository, forgetEndedCounts } from '#db/repositories/counts-repository';
import { velocityCounts } from '#db/schema/velocity-counts';
import { aScope, newId } from '#db/testing/builders';
import { openTestDatabase } from '#db/testing/open-test-database';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

const noon = new Date('2026-11-22T12:00:00Z');
const key = (subject: string, name: CountKey['name'] = 'tries_per_link'): CountKey => ({
  name,
  subject,
  windowMs: 60_000,
});

withEachEngine((under) => {
  const opened = async (clock?: () => Date) =>
    countsRepository(under.database.db, await aScope(under.database), clock);

  test('a window begins with the first, counts up, and ends when it said', async () => {
    let now = noon;
    const counts = await opened(() => now);
    expect(await counts.look([key('a')])).toEqual([]);
    const first = { name: 'tries_per_link', subject: 'a', count: 1, since: noon, endsInMs: 60_000 };
    expect(await counts.add([key('a')])).toEqual([first]);
    now = new Date(noon.getTime() + 59_999);
    expect(await counts.add([key('a')])).toEqual([{ ...first, count: 2, endsInMs: 1 }]);
    expect(await counts.look([key('a')])).toEqual([{ ...first, count: 2, endsInMs: 1 }]);
    now = new Date(noon.getTime() + 60_000);
    expect(await counts.look([key('a')])).toEqual([]);
    expect(await counts.add([key('a')])).toEqual([{ ...first, since: now }]);
  });

  test('by the database’s own clock a window is as long as it was asked for', async () => {
    const counts = await opened();
    const [count] = await counts.add([key('own clock')]);
    expect(count?.endsInMs).toBeGreaterThan(55_000);
    expect(count?.endsInMs).toBeLessThan(61_000);
  });

  test('two hundred at once are counted as two hundred', async () => {
    const counts = await opened();
    const seen = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        // In either order of keys: nobody waits for somebody who waits for them.
        counts.add(n % 2 === 0 ? [key('x'), key('y')] : [key('y'), key('x')]),
      ),
    );
    const numbers = seen.flat().filter(({ subject }) => subject === 'x');
    expect(new Set(numbers.map(({ count }) => count)).size).toBe(200);
    expect((await counts.look([key('x'), key('y')])).map(({ count }) => count)).toEqual([200, 200]);
  });

  test('what a transaction counted is undone with it', async () => {
    const scope = await aScope(under.database);
    const work = openUnitOfWork(under.database);
    const done = await work.transaction(scope, async ({ counts }) => {
      expect(await counts.add([key('undone')])).toMatchObject([{ count: 1 }]);
      return fail('refused');
    });
    expect(done.ok).toBe(false);
    const seen = await work.transaction(scope, async ({ counts }) => ok(await counts.look([key('undone')])));
    expect(seen).toEqual(ok([]));
  });

  test('addresses are counted over all merchants, links within one', async () => {
    const [one, two] = [await opened(), await opened()];
    const address = key(newId('evt'), 'tries_per_address');
    await one.add([address, key('same')]);
    expect(await two.add([address, key('same')])).toMatchObject([{ count: 2 }, { count: 1 }]);
  });

  test('what has ended is forgotten, what stands is kept', async () => {
    const past = await opened(() => noon);
    await past.add([key('old')]);
    const counts = await opened();
    await counts.add([key('new')]);
    await forgetEndedCounts(under.database);
    const left = await under.database.db.select({ key: velocityCounts.key }).from(velocityCounts);
    expect(left.some((row) => row.key.includes('"old"'))).toBe(false);
    expect(await counts.look([key('new')])).toHaveLength(1);
  });

  test('forgetting waits for nobody who counts, and nobody for it', async () => {
    const scope = await aScope(under.database);
    const past = countsRepository(under.database.db, scope, () => noon);
    await past.add([key('first'), key('second')]);
    let forgotten: Promise<void> | undefined;
    const counted = await openUnitOfWork(under.database).transaction(scope, async ({ counts }) => {
      await counts.add([key('second')]);
      forgotten = forgetEndedCounts(under.database);
      // On one connection it begins when this is done.
      if (under.engine === 'postgres') await forgotten;
      return ok(await counts.add([key('first')]));
    });
    await forgotten;
    expect(counted).toMatchObject(ok([{ subject: 'first', count: 1 }]));
    const standing = await countsRepository(under.database.db, scope).look([key('first'), key('second')]);
    expect(standing).toHaveLength(2);
  });

  test('the table is in no write-ahead log and so in no backup', async () => {
    const [row] = await under.database.db
      .select({ kind: sql<string>`relpersistence::text` })
      .from(sql`pg_class`)
      .where(sql`relname = 'velocity_counts'`);
    expect(row?.kind).toBe('u');
  });

  test('a store that does not answer says so, for both calls', async () => {
    const own = await openTestDatabase(under.engine);
    const counts = countsRepository(own.database.db, await aScope(own.database));
    await own.database.db.execute(sql`alter table velocity_counts rename to gone`);
    await expect(counts.add([key('a')])).rejects.toThrow(CountsUnavailable);
    await expect(counts.look([key('a')])).rejects.toThrow(CountsUnavailable);
    await own.close();
  });
});
