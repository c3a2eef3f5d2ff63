import { fileURLToPath } from 'node:url';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { merchantSchema } from '#api/graphql/merchant/schema';
import { payerSchema } from '#api/graphql/payer/schema';

const file = (name: string, schema: GraphQLSchema) => ({
  path: fileURLToPath(new URL(`../../${name}`, import.meta.url)),
  text: `${printSchema(lexicographicSortSchema(schema))}\n`,
});

/** The committed schemas, as the code makes them: what clients are generated from. */
export const schemaFiles = [
  file('schema.merchant.graphql', merchantSchema),
  file('schema.payer.graphql', payerSchema),
];
