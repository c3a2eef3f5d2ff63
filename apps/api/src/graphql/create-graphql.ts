import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { limitRule, limits } from '#api/graphql/limits';
import { currentRequestId } from '#api/http/request-id';
import { say } from '#api/text/messages';

type Options = {
  readonly endpoint: string;
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  /** Whether the schema describes itself to whoever gets in. */
  readonly introspection: boolean;
};

/**
 * Node's own, by name: globals are not enumerable, so that Yoga takes its substitutes when it is handed all of
 * them at once. A response whose body is a substitute stream ends the process when its reader leaves
 * (https://github.com/nodejs/undici/issues/5715).
 */
const fetchAPI = { Request, Response, Headers, ReadableStream, TransformStream, TextEncoder, TextDecoder };

const isExpected = (error: unknown): boolean =>
  error instanceof GraphQLError && (error.originalError === undefined || isExpected(error.originalError));

const limitPlugin = (rules: readonly ValidationRule[]): Plugin => ({
  onParse: ({ params }) => {
    params.options = { ...params.options, maxTokens: limits.tokens };
  },
  onValidate: ({ addValidationRule }) => {
    for (const rule of rules) addValidationRule(rule);
  },
});

/**
 * One GraphQL endpoint over HTTP and server-sent events. What a resolver did not expect is logged with the
 * request's id and told as one sentence; everything else is the client's own mistake and told as it is.
 */
export const createGraphql = ({ endpoint, schema, log, introspection }: Options) =>
  createYoga<GraphqlContext>({
    graphqlEndpoint: endpoint,
    schema,
    fetchAPI,
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    logging: false,
    maskedErrors: {
      maskError: (error) => {
        if (isExpected(error) && error instanceof Error) return error;
        const path = error instanceof GraphQLError ? error.path : undefined;
        log.error({ err: error instanceof GraphQLError ? error.originalError : error, path }, 'unexpected');
        return new GraphQLError(say('unexpected'), {
          path: path ?? null,
          extensions: { code: 'UNEXPECTED', requestId: currentRequestId() },
        });
      },
    },
    plugins: [limitPlugin(introspection ? [limitRule] : [limitRule, NoSchemaIntrospectionCustomRule])],
  });
