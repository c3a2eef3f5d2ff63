import { GraphQLError } from 'graphql';
import type { Cursor, Page, PageRequest } from '@artspay/db/queries/page';

type Arguments = {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
};

const usual = 20;
const most = 100;

const refuse = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

type Sorted = { readonly createdAt: Date; readonly id: string };

const writeCursor = ({ createdAt, id }: Sorted): string => `${createdAt.getTime()}.${id}`;

const readCursor = (text: string): Cursor => {
  const [, ms, id] = /^(\d{1,15})\.([a-z]{1,10}_[0-9a-z]{1,40}(?:-\d{1,9})?)$/.exec(text) ?? [];
  if (ms === undefined || id === undefined) throw refuse('This cursor is not one of ours.');
  return { createdAt: new Date(Number(ms)), id };
};

/** Relay's arguments, read: forwards from `after` or backwards from `before`, 1 to 100 rows, usually 20. */
export const pageRequest = (given: Arguments): PageRequest => {
  const { first = null, last = null, after = null, before = null } = given;
  const count = first ?? last ?? usual;
  if (count < 1 || count > most) throw refuse(`Ask for 1 to ${most} rows.`);
  const isBackwards = last !== null || (first === null && before !== null);
  if (isBackwards ? first !== null || after !== null : before !== null)
    throw refuse('Page forwards with "first" and "after", or backwards with "last" and "before".');
  return isBackwards
    ? { last: count, before: before === null ? null : readCursor(before) }
    : { first: count, after: after === null ? null : readCursor(after) };
};

/** A page in the shape of Relay's connections. */
export const toConnection = <Row extends Sorted>({ items, hasNextPage, hasPreviousPage }: Page<Row>) => {
  const edges = items.map((node) => ({ cursor: writeCursor(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
};
