import { sql } from 'drizzle-orm';
import { expect, inject, test, vi } from 'vitest';
import type { Queries } from '#db/database';
import { openPostgres } from '#db/engines/postgres';
import { startTestPostgres } from '#db/testing/start-test-postgres';
import '#db/testing/global-setup';

const numberOf = async (queries: Queries, what: ReturnType<typeof sql>): Promise<number> => {
  const [row] = await queries.select({ number: what.mapWith(Number) }).from(sql`(values (1)) as one`);
  return row?.number ?? -1;
};

const write = (queries: Queries, who: string) => queries.execute(sql`insert into written values (${who})`);

test('a connection that is lost inside a transaction ends that transaction, and no other, and neither pool nor process', async () => {
  const server = await startTestPostgres(inject('artspayTestDatabases').serverUrl);
  const url = await server.createDatabase();
  const [subject, other] = [await openPostgres(url, 1), await openPostgres(url, 1)];
  if (!subject.ok || !other.ok) throw new Error('no Postgres');
  const { db } = subject.value;
  await db.execute(sql`create table written (who text not null)`);
  for (let round = 0; round < 20; round += 1) {
    const lost = db.transaction(async (transaction) => {
      const pid = await numberOf(transaction, sql`pg_backend_pid()`);
      await other.value.db.execute(sql`select pg_terminate_backend(${pid}, 5000)`);
      for (let statement = 0; statement < 3; statement += 1) {
        await write(transaction, `lost ${statement}`).catch(() => {});
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    // It waits for the one connection, and gets it while the lost transaction still wants to write.
    const next = db.transaction(async (transaction) => {
      await write(transaction, `round ${round}`);
      await new Promise((resolve) => setImmediate(resolve));
      await write(transaction, `round ${round}`);
    });
    const ended = next.then(
      () => 2,
      () => 0,
    );
    await expect(lost).rejects.toThrow(/Failed query|CONNECTION/);
    // The one that finds the connection gone may fail, too; those behind it do not.
    await vi.waitFor(async () => expect(await numberOf(db, sql`${round}::int`)).toBe(round));
    const times = sql`(select count(*) from written where who = ${`round ${round}`})`;
    expect(await numberOf(db, times)).toBe(await ended);
  }
  expect(await numberOf(db, sql`(select count(*) from written where who like 'lost%')`)).toBe(0);
  await subject.value.close();
  await other.value.close();
  await server.stop();
});
