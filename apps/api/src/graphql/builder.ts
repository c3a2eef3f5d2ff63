import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { GraphqlContext } from '#api/graphql/graphql-context';

/** Text that stands for a value; resolvers pass it through one of core's doors and answer a typed error. */
type TextScalar = { Input: string; Output: string };

type SchemaTypes = {
  Context: GraphqlContext;
  Scalars: {
    ID: TextScalar;
    Decimal: TextScalar;
    CurrencyCode: TextScalar;
    DateTime: { Input: Date; Output: Date };
  };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
};

/**
 * The one recipe of both schemas. Each has a builder of its own, because types of one name differ between
 * them (a payer's `Payment` is not the staff's): what is not defined on the payer's builder cannot be named
 * by a payer.
 */
export const createBuilder = ({ withNode }: { readonly withNode: boolean }) =>
  new SchemaBuilder<SchemaTypes>({
    plugins: [RelayPlugin],
    defaultFieldNullability: false,
    relay: {
      cursorType: 'String',
      // Ids say what they are by their prefix: they are not encoded again.
      encodeGlobalID: (_typename, id) => String(id),
      decodeGlobalID: (id) => ({ typename: '', id }),
      edgesFieldOptions: { nullable: false },
      nodeFieldOptions: { nullable: false },
      nodesQueryOptions: false,
      ...(withNode ? {} : { nodeQueryOptions: false }),
    },
  });

export type Builder = ReturnType<typeof createBuilder>;
