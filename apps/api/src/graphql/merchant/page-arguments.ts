import { GraphQLError } from 'graphql';
import type { Page, PageRequest } from '#api/reading/readings';

type Arguments = {
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
};

const usual = 20;
const most = 100;

/** Relay's arguments, read; `first` and `last` go up to 100, and 20 rows come when neither is given. */
export const pageRequest = ({ first, last, after, before }: Arguments): PageRequest => {
  const limit = first ?? last ?? usual;
  if (limit < 0 || limit > most || (first != null && last != null))
    throw new GraphQLError(`Give either "first" or "last", from 0 to ${most}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  return { limit, after: after ?? null, before: before ?? null, fromEnd: first == null && last != null };
};

/** A page in the shape of Relay's connections. */
export const toConnection = <Row>({ rows, hasNext, hasPrevious }: Page<Row>) => ({
  edges: rows.map(({ cursor, row }) => ({ cursor, node: row })),
  pageInfo: {
    hasNextPage: hasNext,
    hasPreviousPage: hasPrevious,
    startCursor: rows[0]?.cursor ?? null,
    endCursor: rows.at(-1)?.cursor ?? null,
  },
});
