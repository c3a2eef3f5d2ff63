import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql';
import type { GraphqlContext } from '#api/graphql/graphql-context';

/**
 * Runs one of our own documents inside this process, without HTTP: pages show exactly what the API says.
 * Throws what a resolver throws.
 */
export const runOperation = async (
  schema: GraphQLSchema,
  document: DocumentNode,
  context: GraphqlContext,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const result = await execute({
    schema,
    document,
    contextValue: context,
    variableValues: variables,
  });
  const error = result.errors?.[0];
  if (error !== undefined) throw error.originalError ?? error;
  return result.data ?? {};
};

export const parseOperation = (text: string): DocumentNode => parse(text);
