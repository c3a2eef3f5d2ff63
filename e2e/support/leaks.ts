import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Sql } from 'postgres';
import { cards, writtenForms } from './card-numbers.ts';

const forms = Object.values(cards).flatMap(writtenForms);

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Whether one of the sandbox's card numbers stands in what was read. */
export const hasCardNumber = (read: string | Buffer): boolean => forms.some((form) => read.includes(form));

/** Files below a data folder (databases, journals and logs of both servers) in which a card number stands. */
export const filesWithCardNumbers = (dataDir: string): readonly string[] =>
  filesBelow(dataDir).filter((file) => hasCardNumber(readFileSync(file)));

/** Tables of our database in which a card number stands, anywhere in a row. */
export const tablesWithCardNumbers = async (sql: Sql): Promise<readonly string[]> => {
  const tables = await sql<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await sql`
      select 1 from ${sql(schema)}.${sql(name)} as row
      where exists (select 1 from unnest(${forms}::text[]) form where position(form in row::text) > 0) limit 1`;
    if (rows.length > 0) found.push(`${schema}.${name}`);
  }
  return found;
};
