import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import {
  GraphQLError,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { acceptsPlainly, answerBody, answerPlainly } from '#api/graphql/answer-plainly';
import { createGraphql } from '#api/graphql/create-graphql';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { serveInFront } from '#api/http/front';
import type { Services } from '#api/services';

const left = vi.fn<() => void>();
const field = (resolve: () => unknown): GraphQLFieldConfig<unknown, unknown> => ({
  type: GraphQLString,
  resolve,
});

const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      one: field(() => 'one'),
      later: field(() => Promise.resolve('later')),
      bug: field(() => {
        throw new Error('the password is 1234');
      }),
      refusal: field(() => {
        throw new GraphQLError('Not this.', { extensions: { code: 'NOT_THIS' } });
      }),
      needed: {
        type: new GraphQLNonNull(GraphQLString),
        resolve: () => null,
      },
      echo: {
        type: GraphQLString,
        args: { text: { type: new GraphQLNonNull(GraphQLString) } },
        resolve: (_root, { text }) => text,
      },
    },
  }),
  mutation: new GraphQLObjectType({ name: 'Mutation', fields: { change: field(() => 'changed') } }),
  subscription: new GraphQLObjectType({
    name: 'Subscription',
    fields: {
      ticks: {
        type: GraphQLString,
        subscribe: () => {
          let ticks = 2;
          return {
            [Symbol.asyncIterator]() {
              return this;
            },
            next: () => {
              ticks -= 1;
              return Promise.resolve({ done: ticks < 0, value: { ticks: `${ticks} left` } });
            },
            return: () => {
              left();
              return Promise.resolve({ done: true, value: undefined });
            },
          };
        },
      },
    },
  }),
});

const lines: string[] = [];
const log = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
const endpoint = createGraphql({
  endpoint: '/graphql',
  schema,
  log,
  introspection: false,
});
const { yoga } = endpoint;
// No resolver here reaches for anything.
const context: GraphqlContext = { services: {} as Services, viewer: null, load: null, address: 'somewhere' };

const fetchFromYoga = async (one: Request): Promise<Response> => yoga.fetch(one, context);
const server = createServer(
  serveInFront({
    routes: [
      {
        method: 'POST',
        path: '/graphql',
        hasCode: false,
        takes: (header) => acceptsPlainly(header('accept')),
        headers: {},
        answer: (_asked, text) => answerBody(endpoint, text, context),
      },
    ],
    trustedProxies: null,
    log,
    listener: getRequestListener(fetchFromYoga, { overrideGlobalObjects: false }),
    fetch: fetchFromYoga,
    unexpected: () => ({ status: 500, headers: {}, body: '' }),
  }),
);
let url = '';
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  url = `http://127.0.0.1:${address.port}/graphql`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const request = (body: string, accept: string, at = 'http://localhost/graphql'): Request =>
  new Request(at, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body,
  });
const read = async (answer: Response) => ({
  status: answer.status,
  type: answer.headers.get('content-type'),
  allow: answer.headers.get('allow'),
  // Each request has an id of its own, where it came through a server.
  text: (await answer.text()).replace(/,"requestId":"[\w-]{36}"/, ''),
});

const body = (query: unknown, more: object = {}): string => JSON.stringify({ query, ...more });
const bodies: Readonly<Record<string, string>> = {
  'a query': body('{ one later }'),
  'a mutation': body('mutation { change }'),
  variables: body('query ($text: String!) { echo(text: $text) }', { variables: { text: 'told' } }),
  'variables that are null': body('{ one }', { variables: null }),
  'a missing variable': body('query ($text: String!) { echo(text: $text) }', { variables: {} }),
  'a variable of a wrong type': body('query ($text: String!) { echo(text: $text) }', {
    variables: { text: 1 },
  }),
  'variables that are no object': body('{ one }', { variables: 'text' }),
  'variables that are a list': body('{ one }', { variables: [] }),
  'one operation of two': body('query A { one } query B { later }', { operationName: 'B' }),
  'an operation that is not there': body('query A { one }', { operationName: 'C' }),
  'two operations and no name': body('query A { one } query B { later }'),
  'an operation name that is no text': body('{ one }', { operationName: 7 }),
  extensions: body('{ one }', { extensions: { trace: 'on' } }),
  'an unknown parameter': body('{ one }', { surprise: true }),
  'a bug': body('{ one bug }'),
  'a refusal': body('{ refusal }'),
  'a null where none can be': body('{ needed }'),
  'a syntax error': body('{ one'),
  'an empty document': body(''),
  'an unknown field': body('{ two }'),
  introspection: body('{ __schema { types { name } } }'),
  'too many fields': body(`{ ${Array.from({ length: 11 }, (_, n) => `a${n}: one`).join(' ')} }`),
  'too many tokens': body(`{ one ${'@skip(if: false) '.repeat(300)} }`),
  'no query': JSON.stringify({ variables: {} }),
  'a query that is no text': body(42),
  'a batch': JSON.stringify([{ query: '{ one }' }]),
  'JSON that is no object': '"text"',
  'null for all': 'null',
  'no JSON': '{ one',
  nothing: '',
  'a subscription': body('subscription { ticks }'),
  'a poisoned prototype': '{"query":"{ one }","__proto__":{"operationName":"A"}}',
};
const accepts = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'application/graphql-response+json, application/json;q=0.9',
  'text/html',
];

test.each(Object.entries(bodies))(
  '%s is answered as Yoga answers it, whatever is accepted',
  async (_what, text) => {
    for (const accept of accepts) {
      const ours = await read(await answerPlainly(endpoint, request(text, accept), context));
      const yogas = await read(await yoga.fetch(request(text, accept), context));
      expect(ours).toEqual(yogas);
      expect(await read(await fetch(request(text, accept, url)))).toEqual(yogas);
      expect(ours.text).not.toContain('1234');
    }
  },
);

test('a bug is logged once for each time it happens', async () => {
  lines.length = 0;
  await answerPlainly(endpoint, request(body('{ bug }'), 'application/json'), context);
  expect(lines.filter((line) => line.includes('the password is 1234'))).toHaveLength(1);
});

test('a subscription that cannot be answered is not begun', async () => {
  left.mockClear();
  const answer = await answerPlainly(
    endpoint,
    request(body('subscription { ticks }'), 'application/json'),
    context,
  );
  expect(answer.status).toBe(406);
  expect(left).not.toHaveBeenCalled();
});
