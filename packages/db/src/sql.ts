import { sql } from 'drizzle-orm';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { Queries } from '#db/database';

/**
 * The database's clock, in milliseconds. Not `now()`, which stands still in a transaction: time spent waiting
 * for a lock counts.
 */
export const clockMs = sql`floor(extract(epoch from clock_timestamp()) * 1000)::float8`.mapWith(Number);

export const readClock = async (queries: Queries): Promise<Date> => {
  const [row] = await queries.select({ ms: clockMs }).from(sql`(values (1)) as one`);
  if (row === undefined) throw new Error('the database did not tell the time');
  return new Date(row.ms);
};

/** The constraint or unique index that a statement broke; `null` when the error is another. */
export const brokenConstraint = (error: unknown): string | null => {
  const cause: unknown = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error)) return null;
  // postgres.js says `constraint_name`, PGlite `constraint`.
  if ('constraint_name' in cause && typeof cause.constraint_name === 'string') return cause.constraint_name;
  return 'constraint' in cause && typeof cause.constraint === 'string' ? cause.constraint : null;
};

/** What went wrong, without the statement's parameters that Drizzle puts into its messages. */
export const describeError = (error: unknown): string => {
  if (error instanceof DrizzleQueryError) return describeError(error.cause);
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
};

/** Postgres keeps no NUL in text: such a text equals nothing that is stored, and asking would be an error. */
export const isStorable = (text: string): boolean => !text.includes('\0');

/** A `like` pattern for texts that contain this one. */
export const containing = (term: string): string => `%${term.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
