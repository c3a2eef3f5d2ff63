import type { Scope } from '@artspay/core/merchant/scope';
import { type Count, type CountKey, type Counts, CountsUnavailable } from '@artspay/core/velocity/counts';
import { and, gt, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { builtOnce } from '#db/built-once';
import type { Database, Queries } from '#db/database';
import { velocityCounts as table } from '#db/schema/velocity-counts';

/** Whoever is at an address is not any one merchant's; everything else belongs to a scope. */
const keyText = (scope: Scope | null, { name, subject }: CountKey): string => {
  const owner = name.endsWith('_per_address') ? ['installation'] : [scope?.merchantId, scope?.mode];
  return JSON.stringify([...owner, name, subject]);
};

const standing = (now: SQL) => ({
  key: table.key,
  count: table.count,
  since: table.startedAt,
  endsInMs: sql`ceil(extract(epoch from (${table.endsAt} - ${now})) * 1000)::float8`.mapWith(Number),
});

type Standing = Omit<Count, 'name' | 'subject'> & { readonly key: string };

/** Counts one more for `length` keys: `key0` with `window0` in milliseconds, and so on. */
const buildAdd = (queries: Queries, length: number, now: SQL) => {
  const isOver = sql`${table.endsAt} <= excluded.started_at`;
  return queries
    .insert(table)
    .values(
      Array.from({ length }, (_, n) => ({
        key: sql.placeholder(`key${n}`),
        count: 1,
        startedAt: now,
        endsAt: sql`${now} + ${sql.placeholder(`window${n}`)}::int * interval '1 millisecond'`,
      })),
    )
    .onConflictDoUpdate({
      target: table.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${table.count} + 1 end`,
        startedAt: sql`case when ${isOver} then excluded.started_at else ${table.startedAt} end`,
        endsAt: sql`case when ${isOver} then excluded.ends_at else ${table.endsAt} end`,
      },
    })
    .returning(standing(now))
    .prepare(`count_${length}`);
};

// Not `now()`, which stands still in a transaction.
const databaseNow = sql`clock_timestamp()`;
const addOnce = builtOnce((queries, length: number) => buildAdd(queries, length, databaseNow));

/**
 * One statement per call, on whatever connection it was opened for. Rows are taken in the order of their keys,
 * so that two callers never wait for each other. `clock` replaces the database's, for tests; `scope` is null
 * where nothing but addresses is counted.
 */
export const countsRepository = (queries: Queries, scope: Scope | null, clock?: () => Date): Counts => {
  const readNow = (): SQL => (clock === undefined ? databaseNow : sql`${clock().toISOString()}::timestamptz`);

  const ask = async (
    keys: readonly CountKey[],
    read: (texts: readonly string[]) => Promise<readonly Standing[]>,
  ): Promise<readonly Count[]> => {
    const byText = new Map(keys.map((key) => [keyText(scope, key), key]));
    if (byText.size === 0) return [];
    let rows: readonly Standing[];
    try {
      rows = await read([...byText.keys()].sort());
    } catch (cause) {
      throw new CountsUnavailable('the counts could not be read or written', { cause });
    }
    return rows.flatMap(({ key, ...count }) => {
      const asked = byText.get(key);
      return asked === undefined ? [] : [{ name: asked.name, subject: asked.subject, ...count }];
    });
  };

  return {
    add: (keys) => {
      const windows = new Map(keys.map((key) => [keyText(scope, key), key.windowMs]));
      return ask(keys, (texts) => {
        const statement =
          clock === undefined ? addOnce(queries, texts.length) : buildAdd(queries, texts.length, readNow());
        return statement.execute(
          Object.fromEntries(
            texts.flatMap((text, n) => [
              [`key${n}`, text],
              [`window${n}`, windows.get(text) ?? 0],
            ]),
          ),
        );
      });
    },
    look: (keys) => {
      const now = readNow();
      return ask(keys, (texts) =>
        queries
          .select(standing(now))
          .from(table)
          .where(and(inArray(table.key, [...texts]), gt(table.endsAt, now))),
      );
    },
  };
};

/**
 * Deletes windows that have ended. Nothing depends on it: they count nothing. It waits for nobody, so that it
 * never stands in the way of somebody who counts.
 */
export const forgetEndedCounts = async ({ db }: Pick<Database, 'db'>): Promise<void> => {
  const ended = db
    .select({ key: table.key })
    .from(table)
    .where(lte(table.endsAt, sql`clock_timestamp()`))
    .for('update', { skipLocked: true });
  await db.delete(table).where(inArray(table.key, ended));
};
