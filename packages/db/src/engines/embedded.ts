import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { fail, ok, type Result } from '@artspay/core/result';
import { drizzle } from 'drizzle-orm/pglite';
import { fromPglite, PgBoss } from 'pg-boss';
import type { Database, OpenDatabaseFailure } from '#db/database';
import { bossOptions } from '#db/engines/boss-options';
import { lockFolder } from '#db/engines/folder-lock';

/**
 * Opens (and makes, the first time) the embedded database in `dataDir`, for this process alone: its files
 * under `postgres/`, the lock beside them.
 */
export const openEmbedded = async (dataDir: string): Promise<Result<Database, OpenDatabaseFailure>> => {
  let lock: ReturnType<typeof lockFolder>;
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    lock = lockFolder(dataDir);
  } catch (cause) {
    return fail({
      code: 'folder_not_usable',
      message: `The data folder ${dataDir} cannot be read and written.`,
      cause,
    });
  }
  if (lock === null) {
    return fail({
      code: 'folder_in_use',
      message: `The data folder ${dataDir} is in use by another running server.`,
    });
  }
  try {
    const client = await PGlite.create(join(dataDir, 'postgres'), { extensions: { pg_trgm } });
    return ok(overPglite(client, lock.release));
  } catch (cause) {
    lock.release();
    return fail({
      code: 'folder_not_usable',
      message: `The data folder ${dataDir} holds a database that cannot be opened.`,
      cause,
    });
  }
};

/** A database in memory, for tests: empty, or a copy of what `dump` answered for another. */
export const openInMemory = async (
  from?: Blob,
): Promise<{ readonly database: Database; readonly dump: () => Promise<Blob> }> => {
  const client = await PGlite.create({
    extensions: { pg_trgm },
    ...(from === undefined ? {} : { loadDataDir: from }),
  });
  return { database: overPglite(client, () => {}), dump: () => client.dumpDataDir('none') };
};

const overPglite = (client: PGlite, release: () => void): Database => {
  const db = drizzle(client);
  const boss = new PgBoss({ ...bossOptions, db: fromPglite(client), backend: 'pglite' });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await boss.stop();
    await client.close();
    release();
  };
  return {
    engine: 'embedded',
    db,
    boss,
    listen: async (channel, onMessage, onListening) => {
      const unlisten = await client.listen(channel, onMessage);
      onListening?.();
      return () => unlisten();
    },
    close: () => (closing ??= close()),
  };
};
