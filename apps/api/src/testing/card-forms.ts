import type { Database } from '@artspay/db/database';
import { sql } from 'drizzle-orm';

const fullWidth = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
const grouped = (digits: string, mark: string): string =>
  digits.length === 15
    ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10)].join(mark)
    : (digits.match(/.{1,4}/g) ?? []).join(mark);

/** Card numbers as people and programs write them. */
export const writtenCardNumbers: readonly string[] = ['4242424242424242', '378282246310005'].flatMap(
  (number) => [
    number,
    ...[' ', '-', '.', '\u00a0', '\u2013', '\u200b', '\u2060', ' \u200d'].map((mark) =>
      grouped(number, mark),
    ),
    fullWidth(number),
    fullWidth(grouped(number, ' ')),
    `My card is ${number}, please charge it`,
    `Visa:${grouped(number, ' ')};12/30`,
  ],
);

/** Tables of the database in which one of the written forms stands, anywhere in a row. */
export const tablesWithCardNumbers = (database: Database): Promise<readonly string[]> =>
  tablesWithTexts(database, writtenCardNumbers);

/** Tables of the database in which one of these texts stands, anywhere in a row. */
export const tablesWithTexts = async (
  { db }: Database,
  texts: readonly string[],
): Promise<readonly string[]> => {
  const rowsOf = async (query: ReturnType<typeof sql>): Promise<readonly Record<string, unknown>[]> => {
    const answer: unknown = await db.execute(query);
    return Array.isArray(answer) ? answer : (answer as { rows: Record<string, unknown>[] }).rows;
  };
  const tables = await rowsOf(sql`select table_schema as schema, table_name as name
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const table = sql`${sql.identifier(String(schema))}.${sql.identifier(String(name))}`;
    const rows = JSON.stringify(await rowsOf(sql`select row::text as text from ${table} as row`));
    if (texts.some((form) => rows.includes(JSON.stringify(form).slice(1, -1))))
      found.push(`${String(schema)}.${String(name)}`);
  }
  return found;
};
