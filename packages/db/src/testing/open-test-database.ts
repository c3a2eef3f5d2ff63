import { openAsBlob } from 'node:fs';
import { inject } from 'vitest';
import type { Database, Engine } from '#db/database';
import { openInMemory } from '#db/engines/embedded';
import { openPostgres } from '#db/engines/postgres';
import { startTestPostgres } from '#db/testing/start-test-postgres';

export type TestDatabase = {
  readonly database: Database;
  /** The Postgres's address, for what opens its own connections; `null` for the embedded engine. */
  readonly url: string | null;
  close(): Promise<void>;
};

/** A fresh migrated database of its own on either engine. The project needs `testing/global-setup`. */
export const openTestDatabase = async (engine: Engine): Promise<TestDatabase> => {
  const { dump, serverUrl, template } = inject('artspayTestDatabases');
  if (engine === 'embedded') {
    const { database } = await openInMemory(await openAsBlob(dump));
    return { database, url: null, close: () => database.close() };
  }
  const server = await startTestPostgres(serverUrl);
  const url = await server.createDatabase(template);
  const opened = await openPostgres(url, 20);
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  return {
    database,
    url,
    close: async () => {
      await database.close();
      await server.stop();
    },
  };
};
