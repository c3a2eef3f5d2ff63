import { getAuthTables } from 'better-auth/db';
import { getTableConfig } from 'drizzle-orm/pg-core';
import * as schema from '@artspay/db/schema/auth';
import { expect, test } from 'vitest';
import { authOptions } from '#api/auth/auth';

test('the tables of sign-in have every column that better-auth asks for, and no other', () => {
  const asked = Object.values(getAuthTables(authOptions('http://localhost:4000', 'x'.repeat(32)))).map(
    ({ modelName, fields }) => [modelName, ['id', ...Object.keys(fields)].toSorted()],
  );
  const { auth: _namespace, ...tables } = schema;
  const standing = Object.entries(tables).map(([name, table]) => [
    name,
    Object.entries(table)
      .filter(([, column]) => getTableConfig(table).columns.includes(column as never))
      .map(([field]) => field)
      .toSorted(),
  ]);
  expect(Object.fromEntries(standing)).toEqual(Object.fromEntries(asked));
});
