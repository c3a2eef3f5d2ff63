import type { Scope } from '@artspay/core/merchant/scope';
import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Owned = { readonly merchantId: PgColumn; readonly mode: PgColumn };

/** The condition that every query of a merchant-owned table carries. */
export const inScope = (
  table: Owned,
  scope: Scope,
  ...conditions: readonly (SQL | undefined)[]
): SQL | undefined => and(eq(table.merchantId, scope.merchantId), eq(table.mode, scope.mode), ...conditions);

/** Joins rows of two merchant-owned tables, never across scopes. */
export const inSameScope = (
  left: Owned,
  right: Owned,
  ...conditions: readonly (SQL | undefined)[]
): SQL | undefined => and(eq(left.merchantId, right.merchantId), eq(left.mode, right.mode), ...conditions);

/** The one row that a statement must have written; anything else is a bug above. */
export const wroteOne = (rows: readonly unknown[], what: string): void => {
  if (rows.length !== 1) throw new Error(`${what}: wrote ${rows.length} rows instead of one`);
};
