import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Database } from '#db/database';
import { openInMemory } from '#db/engines/embedded';
import { openPostgres } from '#db/engines/postgres';
import { startQueues } from '#db/jobs/queues';
import { migrate } from '#db/migrate';
import { startTestPostgres } from '#db/testing/start-test-postgres';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests open fresh databases from; see `openTestDatabase`. */
    readonly artspayTestDatabases: {
      /** A file: dump of a migrated PGlite. */
      readonly dump: string;
      /** A server whose databases are copies of `template`. */
      readonly serverUrl: string;
      readonly template: string;
    };
  }
}

/**
 * For `globalSetup` of a vitest project: one Postgres for the run (DATABASE_URL's when set) and, on both
 * engines, one migrated database that each test file copies.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await startTestPostgres(process.env['DATABASE_URL']);
  const template = await server.createDatabase();
  const onPostgres = await openPostgres(template);
  if (!onPostgres.ok) throw new Error(onPostgres.error.message);
  await prepare(onPostgres.value);
  await onPostgres.value.close();

  const folder = await mkdtemp(join(tmpdir(), 'artspay-dump-'));
  const dump = join(folder, 'dump.tar');
  const inMemory = await openInMemory();
  await prepare(inMemory.database);
  await writeFile(dump, new Uint8Array(await (await inMemory.dump()).arrayBuffer()));
  await inMemory.database.close();

  project.provide('artspayTestDatabases', {
    dump,
    serverUrl: server.url,
    template: new URL(template).pathname.slice(1),
  });
  return async () => {
    await rm(folder, { recursive: true });
    await server.stop();
  };
};

const prepare = async (database: Database): Promise<void> => {
  await migrate(database);
  await startQueues(database, (error) => {
    throw error;
  });
  await database.boss.stop();
};
