import { type ExecutionResult, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { GraphqlContext } from '#api/graphql/graphql-context';

/** Answers what `execute` would. */
export type CompiledOperation = (
  variables: Readonly<Record<string, unknown>>,
  context: GraphqlContext,
) => ExecutionResult | Promise<ExecutionResult>;

/**
 * Turns one document into a function of its own, which answers in a tenth of the time. It is made from the text by
 * `new Function`: only what this server was built with may come here. Throws when the document is not valid.
 */
export const compileOperation = (schema: GraphQLSchema, text: string): CompiledOperation => {
  const compiled = compileQuery(schema, parse(text));
  if (!isCompiledQuery(compiled)) throw new Error(`not a document of this schema: ${text}`);
  return (variables, context) => compiled.query(undefined, context, variables);
};
