import { and, asc, desc, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** The place of a row in a list that is newest first. */
export type Cursor = { readonly createdAt: Date; readonly id: string };

/** Forwards from `after`, or backwards from `before`; `count` is at least 1. */
export type PageRequest =
  | { readonly first: number; readonly after: Cursor | null }
  | { readonly last: number; readonly before: Cursor | null };

/** Newest first, whichever way it was asked for. */
export type Page<Item> = {
  readonly items: readonly Item[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
};

type Sorted = { readonly createdAt: PgColumn; readonly id: PgColumn };

/** What a query adds to itself to read one page, and one row more to know whether another follows. */
export const pageOf = (
  table: Sorted,
  request: PageRequest,
): { readonly where: SQL | undefined; readonly orderBy: readonly SQL[]; readonly limit: number } => {
  const place = ({ createdAt, id }: Cursor) => sql`(${sql.param(createdAt, table.createdAt)}, ${id})`;
  const row = sql`(${table.createdAt}, ${table.id})`;
  if ('first' in request) {
    return {
      where: and(request.after === null ? undefined : sql`${row} < ${place(request.after)}`),
      orderBy: [desc(table.createdAt), desc(table.id)],
      limit: request.first + 1,
    };
  }
  return {
    where: and(request.before === null ? undefined : sql`${row} > ${place(request.before)}`),
    orderBy: [asc(table.createdAt), asc(table.id)],
    limit: request.last + 1,
  };
};

/** Makes the page of the rows that such a query read. */
export const toPage = <Item>(rows: readonly Item[], request: PageRequest): Page<Item> => {
  if ('first' in request) {
    return {
      items: rows.slice(0, request.first),
      hasNextPage: rows.length > request.first,
      hasPreviousPage: request.after !== null,
    };
  }
  return {
    items: rows.slice(0, request.last).toReversed(),
    hasNextPage: request.before !== null,
    hasPreviousPage: rows.length > request.last,
  };
};
