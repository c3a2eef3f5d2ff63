import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ValidationRule,
} from 'graphql';
import { z } from 'zod';
import { compileOperation } from '#api/graphql/compile-operation';
import type { GraphqlContext } from '#api/graphql/graphql-context';

/** Clients send few documents, again and again; who sends others each time gains nothing by it. */
const mostDocuments = 200;
const longestKept = 10_000;

/** Bodies with nothing in their shape that a GraphQL server would object to. */
const plainParams = z.strictObject({
  query: z.string(),
  variables: z.exactOptional(z.record(z.string(), z.unknown())),
  operationName: z.exactOptional(z.string()),
  extensions: z.exactOptional(z.record(z.string(), z.unknown())),
});
export type Operation = z.infer<typeof plainParams>;

/** The operation in a body; `null` when it is anything but one plain operation. */
export const readOperation = (body: string): Operation | null => {
  try {
    return plainParams.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    // Not JSON.
    return null;
  }
};

/**
 * `subscription`: it was not begun, since there is no one answer to it. `refused`: nothing was done, because the
 * document or its variables are not valid. What a result holds beside data is not masked.
 */
export type Outcome = ExecutionResult | 'refused' | 'subscription';

type Options = {
  readonly schema: GraphQLSchema;
  /** Beside those of GraphQL itself. */
  readonly rules: readonly ValidationRule[];
  readonly maxTokens: number;
  /** Queries that this server was built with. They are compiled; nothing that a client wrote ever is. */
  readonly own: readonly string[];
};

/** Runs operations with GraphQL.js itself. A document that was found valid is not read again. */
export const createOperations = ({ schema, rules, maxTokens, own }: Options) => {
  const compiled = new Map(own.map((text) => [text, compileOperation(schema, text)]));
  const allRules = [...specifiedRules, ...rules];
  const valid = new Map<string, DocumentNode>();

  const readDocument = (text: string): DocumentNode | null => {
    const known = valid.get(text);
    if (known !== undefined) return known;
    const document = parseOrNull(text, maxTokens);
    if (document === null || validate(schema, document, allRules).length > 0) return null;
    if (text.length <= longestKept) valid.set(text, document);
    const oldest = valid.keys().next().value;
    if (valid.size > mostDocuments && oldest !== undefined) valid.delete(oldest);
    return document;
  };

  return async (
    { query, variables, operationName }: Operation,
    contextValue: GraphqlContext,
  ): Promise<Outcome> => {
    const runCompiled = compiled.get(query);
    if (runCompiled !== undefined && operationName === undefined)
      return outcomeOf(await runCompiled(variables ?? {}, contextValue));
    const document = readDocument(query);
    if (document === null) return 'refused';
    const operation = getOperationAST(document, operationName);
    // `execute` would take a subscription for a query.
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return 'subscription';
    const result = await execute({
      schema,
      document,
      contextValue,
      ...(variables === undefined ? {} : { variableValues: variables }),
      ...(operationName === undefined ? {} : { operationName }),
    });
    return outcomeOf(result);
  };
};

/** Without data nothing was begun. */
const outcomeOf = (result: ExecutionResult): Outcome => (result.data === undefined ? 'refused' : result);

const parseOrNull = (text: string, maxTokens: number): DocumentNode | null => {
  try {
    return parse(text, { maxTokens });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
};
