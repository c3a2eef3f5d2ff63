import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DataPlace } from '../config/config.ts';

/**
 * The sandbox's own database. Integers are read as bigint. Times are milliseconds since 1970; amounts are
 * minor units.
 */
export type Books = {
  readonly database: DatabaseSync;
  /** All of `work` or none of it. `work` is synchronous, so nothing else happens in between. */
  readonly transaction: <Value>(work: () => Value) => Value;
  readonly close: () => void;
};

const migrations: readonly string[] = [
  `
  CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    secret_key_hash TEXT NOT NULL UNIQUE,
    publishable_key TEXT NOT NULL UNIQUE,
    webhook_url TEXT,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE tokens (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    brand TEXT NOT NULL,
    last_four TEXT NOT NULL,
    expiry_month INTEGER NOT NULL,
    expiry_year INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    behaviour TEXT NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX tokens_by_expiry ON tokens (expires_at);

  CREATE TABLE charges (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    reference TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    statement_descriptor TEXT NOT NULL,
    status TEXT NOT NULL,
    captured_amount INTEGER NOT NULL CHECK (captured_amount BETWEEN 0 AND amount),
    refunded_amount INTEGER NOT NULL CHECK (refunded_amount BETWEEN 0 AND captured_amount),
    decline_code TEXT,
    brand TEXT NOT NULL,
    last_four TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    behaviour TEXT NOT NULL,
    action_id TEXT UNIQUE,
    due_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (account_id, reference)
  ) STRICT;
  CREATE INDEX charges_by_age ON charges (account_id, created_at, id);
  CREATE INDEX charges_due ON charges (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE idempotency_keys (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    key TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    PRIMARY KEY (account_id, key)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE refunds (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    charge_id TEXT NOT NULL REFERENCES charges (id),
    reference TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    status TEXT NOT NULL,
    due_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (account_id, reference)
  ) STRICT;
  CREATE INDEX refunds_by_charge ON refunds (charge_id);
  CREATE INDEX refunds_due ON refunds (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE webhook_deliveries (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    next_attempt_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_attempt_at);
  `,
  `
  CREATE TABLE refunds_of_any_maker (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    charge_id TEXT NOT NULL REFERENCES charges (id),
    reference TEXT,
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    status TEXT NOT NULL,
    due_at INTEGER,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    UNIQUE (account_id, reference)
  ) STRICT;
  INSERT INTO refunds_of_any_maker SELECT * FROM refunds;
  DROP TABLE refunds;
  ALTER TABLE refunds_of_any_maker RENAME TO refunds;
  CREATE INDEX refunds_by_charge ON refunds (charge_id);
  CREATE INDEX refunds_due ON refunds (due_at) WHERE due_at IS NOT NULL;

  CREATE TABLE disputes (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    charge_id TEXT NOT NULL REFERENCES charges (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    currency TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX disputes_by_charge ON disputes (charge_id);
  `,
];

const schemaVersion = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

/** Opens the books and brings their tables up to date. Throws when the folder cannot be written. */
export const openBooks = (place: DataPlace): Books => {
  if (place.kind === 'folder') mkdirSync(place.path, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(
    place.kind === 'memory' ? ':memory:' : join(place.path, 'sandbox.sqlite'),
    {
      readBigInts: true,
      timeout: 5000,
    },
  );
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');

  const transaction = <Value>(work: () => Value): Value => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const value = work();
      database.exec('COMMIT');
      return value;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };

  transaction(() => {
    const done = schemaVersion(database);
    for (const migration of migrations.slice(done)) database.exec(migration);
    database.exec(`PRAGMA user_version = ${migrations.length}`);
  });

  return { database, transaction, close: () => database.close() };
};
