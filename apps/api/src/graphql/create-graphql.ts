import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { limitRule, limits } from '#api/graphql/limits';
import { createOperations } from '#api/graphql/operations';
import { currentRequestId } from '#api/http/request-id';
import { say } from '#api/text/messages';

type Options = {
  readonly endpoint: string;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Whether the schema describes itself to whoever gets in. */
  readonly introspection: boolean;
  /** Queries that this server was built with: they are compiled. */
  readonly own?: readonly string[];
};

/**
 * Node's own, by name: globals are not enumerable, so that Yoga takes its substitutes when it is handed all of
 * them at once. A response whose body is a substitute stream ends the process when its reader leaves
 * (https://github.com/nodejs/undici/issues/5715).
 */
const fetchAPI = { Request, Response, Headers, ReadableStream, TransformStream, TextEncoder, TextDecoder };

const isExpected = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError && (error.originalError === undefined || isExpected(error.originalError));

const limitPlugin = (rules: readonly ValidationRule[]): Plugin => ({
  onParse: ({ params }) => {
    params.options = { ...params.options, maxTokens: limits.tokens };
  },
  onValidate: ({ addValidationRule }) => {
    for (const rule of rules) addValidationRule(rule);
  },
});

/** One schema, to be asked in two ways that answer alike. */
export type GraphqlEndpoint = {
  /** Takes whatever comes over HTTP, and streams. */
  readonly yoga: YogaServerInstance<GraphqlContext, object>;
  /** Runs one operation that was read already. */
  readonly run: ReturnType<typeof createOperations>;
  /** What a client is told of an error. */
  readonly mask: (error: unknown) => GraphQLError;
};

/**
 * One GraphQL endpoint over HTTP and server-sent events. What a resolver did not expect is logged with the
 * request's id and told as one sentence; everything else is the client's own mistake and told as it is.
 */
export const createGraphql = ({
  endpoint,
  schema,
  log,
  introspection,
  own = [],
}: Options): GraphqlEndpoint => {
  const rules = introspection ? [limitRule] : [limitRule, NoSchemaIntrospectionCustomRule];
  const mask = (error: unknown): GraphQLError => {
    if (isExpected(error)) return error;
    const path = error instanceof GraphQLError ? error.path : undefined;
    log.error({ err: error instanceof GraphQLError ? error.originalError : error, path }, 'unexpected');
    return new GraphQLError(say('unexpected'), {
      path: path ?? null,
      extensions: { code: 'UNEXPECTED', requestId: currentRequestId() },
    });
  };
  const yoga = createYoga<GraphqlContext>({
    graphqlEndpoint: endpoint,
    schema,
    fetchAPI,
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    logging: false,
    maskedErrors: { maskError: mask },
    plugins: [limitPlugin(rules)],
  });
  return { yoga, mask, run: createOperations({ schema, rules, maxTokens: limits.tokens, own }) };
};
