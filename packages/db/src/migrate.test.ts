import { sql } from 'drizzle-orm';
import { pgSchema, text } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPostgres } from '#db/engines/postgres';
import { migrate } from '#db/migrate';
import { instance } from '#db/schema/instance';
import { merchants } from '#db/schema/merchants';
import { aScope } from '#db/testing/builders';
import { startProcess } from '#db/testing/start-process';
import { startTestPostgres, type TestPostgres } from '#db/testing/start-test-postgres';
import { withEachEngine } from '#db/testing/with-each-engine';

const applied = pgSchema('drizzle').table('__drizzle_migrations', { hash: text('hash') });

withEachEngine((under) => {
  test('migrating again changes nothing', async () => {
    await aScope(under.database);
    const before = await under.database.db.$count(applied);
    await migrate(under.database);
    expect(await under.database.db.$count(applied)).toBe(before);
    expect(await under.database.db.$count(merchants)).toBe(1);
  });
});

let server: TestPostgres;
beforeAll(async () => {
  server = await startTestPostgres(inject('artspayTestDatabases').serverUrl);
});
afterAll(() => server.stop());

test('three processes that migrate one empty database at once all succeed, and it is migrated once', async () => {
  const url = await server.createDatabase();
  const processes = Array.from({ length: 3 }, () => startProcess('migrate', url));
  expect(await Promise.all(processes.map((child) => child.nextLine()))).toEqual(
    Array.from({ length: 3 }, () => 'migrated'),
  );
  const opened = await openPostgres(url);
  if (!opened.ok) throw new Error(opened.error.message);
  const { db } = opened.value;
  expect(await db.$count(instance)).toBe(1);
  expect(await db.$count(applied)).toBe(
    await db.$count(db.selectDistinct({ hash: applied.hash }).from(applied).as('once')),
  );
  await opened.value.close();
});

test('a failing migration leaves the database as it was', async () => {
  const url = await server.createDatabase();
  const opened = await openPostgres(url);
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  await database.db.execute(sql`create table payments (stands text)`);
  await expect(migrate(database)).rejects.toThrow('Failed query');
  const left = await database.db.$count(
    sql`information_schema.tables`,
    sql`table_schema in ('public', 'auth', 'drizzle')`,
  );
  expect(left).toBe(1);
  await database.close();
});
