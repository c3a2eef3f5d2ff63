import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { PgBoss } from 'pg-boss';

/** Raw results differ: PGlite answers `{ rows }`, postgres.js an array. */
interface RawResult extends PgQueryResultHKT {
  readonly type: unknown[] | { rows: unknown[] };
}

/** Drizzle on either engine, or one transaction of it. Query-builder results are the same on both. */
export type Queries = PgDatabase<RawResult>;

export type Engine = 'embedded' | 'postgres';

/** An open database. Whatever the engine, the rest of the system sees only this. */
export interface Database {
  readonly engine: Engine;
  readonly db: Queries;
  /** Not started: `startQueues` does that. */
  readonly boss: PgBoss;
  /**
   * Calls `onMessage` for each NOTIFY on the channel, after the notifying transaction has committed.
   * `onListening` is called once listening begins and again after each lost connection: what was sent in
   * between is gone, so refetch there. Resolves, once listening, to the function that ends it.
   */
  listen(
    channel: string,
    onMessage: (payload: string) => void,
    onListening?: () => void,
  ): Promise<() => Promise<void>>;
  /** Stops the queues and lets go of connections, files and locks. Safe to call twice. */
  close(): Promise<void>;
}

/** Why a database could not be opened. `message` is one plain sentence without credentials. */
export type OpenDatabaseFailure = {
  readonly code:
    | 'folder_in_use'
    | 'folder_not_usable'
    | 'bad_url'
    | 'unreachable'
    | 'sign_in_refused'
    | 'no_such_database';
  readonly message: string;
  /** For the log. */
  readonly cause?: unknown;
};
