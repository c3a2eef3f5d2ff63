import type { Sql } from 'postgres';

/** Tables of a database in which one of these texts stands, anywhere in a row. */
export const tablesWith = async (sql: Sql, texts: readonly string[]): Promise<readonly string[]> => {
  const tables = await sql<{ schema: string; name: string }[]>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await sql`
      select 1 from ${sql(schema)}.${sql(name)} as row
      where exists (select 1 from unnest(${[...texts]}::text[]) form where position(form in row::text) > 0) limit 1`;
    if (rows.length > 0) found.push(`${schema}.${name}`);
  }
  return found;
};
