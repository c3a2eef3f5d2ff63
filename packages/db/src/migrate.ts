import { fileURLToPath } from 'node:url';
import { desc, sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { bigint, pgSchema, serial, text } from 'drizzle-orm/pg-core';
import type { Database } from '#db/database';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));

/** Any number, as long as nothing else in the database locks on it. */
export const migrationLock = 4_715_203_881n;

/** drizzle-kit's own table, so that its commands work on this database too. */
const applied = pgSchema('drizzle').table('__drizzle_migrations', {
  id: serial('id').primaryKey(),
  hash: text('hash').notNull(),
  createdAt: bigint('created_at', { mode: 'number' }),
});

/**
 * Brings the schema up to date, all or nothing. Any number of processes may call it at once: one does the
 * work, the others wait for it and find it done.
 */
export const migrate = (database: Database): Promise<void> =>
  database.db.transaction(async (transaction) => {
    // However long the one that does the work takes.
    await transaction.execute(sql`set local lock_timeout = 0`);
    await transaction.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await transaction.execute(sql`create schema if not exists drizzle`);
    await transaction.execute(
      sql`create table if not exists drizzle.__drizzle_migrations (
        id serial primary key, hash text not null, created_at bigint)`,
    );
    const [newest] = await transaction.select().from(applied).orderBy(desc(applied.createdAt)).limit(1);
    for (const migration of readMigrationFiles({ migrationsFolder })) {
      if (migration.folderMillis <= (newest?.createdAt ?? 0)) continue;
      for (const statement of migration.sql) await transaction.execute(sql.raw(statement));
      await transaction.insert(applied).values({ hash: migration.hash, createdAt: migration.folderMillis });
    }
  });
