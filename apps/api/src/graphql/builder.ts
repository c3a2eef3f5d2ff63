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
export const createBuilder = () =>
  new SchemaBuilder<SchemaTypes>({
    plugins: [RelayPlugin],
    defaultFieldNullability: false,
    relay: {
      cursorType: 'String',
      edgesFieldOptions: { nullable: false },
      nodeFieldOptions: { nullable: false },
      // Ids say what they are by their prefix; `node` is an ordinary field of the merchant's schema.
      nodeQueryOptions: false,
      nodesQueryOptions: false,
    },
  });

export type Builder = ReturnType<typeof createBuilder>;
