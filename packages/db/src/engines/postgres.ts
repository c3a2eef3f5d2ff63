import { fail, ok, type Result } from '@artspay/core/result';
import { drizzle } from 'drizzle-orm/postgres-js';
import { PgBoss } from 'pg-boss';
import postgres from 'postgres';
import type { Database, OpenDatabaseFailure } from '#db/database';
import { bossOptions } from '#db/engines/boss-options';
import { describePostgresFailure } from '#db/engines/postgres-failure';
import { withPreparedStatements } from '#db/engines/prepared-statements';

const connectTimeoutSeconds = 5;
const jobConnections = 4;

/**
 * A process that stands still within a transaction, or whoever locks a table, holds others up for so long and
 * no longer: the transaction is ended, or those who wait are told that it failed. No statement of ours waits
 * for anything but the database, so this is many times what any of them needs.
 */
const stuckMs = 10_000;

/** Opens a Postgres. Asks it one question first, so a wrong address or password shows here and not later. */
export const openPostgres = async (
  url: string,
  poolSize = 10,
  /** Hears of every statement that goes through Drizzle, with its parameters: for benchmarks. */
  onStatement?: (statement: string, parameters: readonly unknown[]) => void,
): Promise<Result<Database, OpenDatabaseFailure>> => {
  if (!isPostgresUrl(url)) {
    return fail({
      code: 'bad_url',
      message: 'DATABASE_URL is not a Postgres address such as postgres://user:password@host:5432/name.',
    });
  }
  const client = postgres(url, {
    max: poolSize,
    connect_timeout: connectTimeoutSeconds,
    // No array crosses this border; and postgres.js asks for their types in a promise that nobody waits for, which
    // ends the process when the connection is lost meanwhile.
    fetch_types: false,
    onnotice: () => {},
    connection: { lock_timeout: stuckMs, idle_in_transaction_session_timeout: stuckMs },
  });
  try {
    await client`select 1`;
  } catch (error) {
    await client.end({ timeout: 0 });
    const failure = describePostgresFailure(error, new URL(url));
    if (failure === null) throw error;
    return fail(failure);
  }

  const boss = new PgBoss({ ...bossOptions, connectionString: url, max: jobConnections });
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    await boss.stop();
    await client.end({ timeout: 5 });
  };
  return ok({
    engine: 'postgres',
    db: drizzle(
      withPreparedStatements(client),
      onStatement === undefined ? {} : { logger: { logQuery: onStatement } },
    ),
    boss,
    listen: async (channel, onMessage, onListening) => {
      const listening = await client.listen(channel, onMessage, onListening);
      return () => listening.unlisten();
    },
    close: () => (closing ??= close()),
  });
};

const isPostgresUrl = (url: string): boolean =>
  /^postgres(ql)?:\/\/[^/]/.test(url) && URL.canParse(url) && new URL(url).pathname.length > 1;
