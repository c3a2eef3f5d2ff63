import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { fillLimits } from './fake-limits.ts';
import { addPayment, aFakeRefund, createStore, type FakePayment, type Scenario } from './fake-store.ts';
import { type FakeContext, type FakeTopics, resolvers } from './fake-resolvers.ts';

const typeDefs = readFileSync(new URL('../../api/schema.merchant.graphql', import.meta.url), 'utf8');

const readBody = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};

const answer = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

const sessionOf = (request: IncomingMessage): string | null =>
  /fake-session=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? null;

type NodeContext = { req: IncomingMessage; res: ServerResponse };
type Failure = { operation: string; how: 'status-500' | 'cut' | 'cut-after' | 'hold' };

/** What a test may ask of the fake: `POST /fake/<name>` with this as its JSON body. */
export type FakeControls = {
  reset: { scenario: Scenario; signedIn: boolean };
  /** A payment of a link; `link` is an id or a reference. */
  pay: { link: string } & Partial<FakePayment>;
  /** Somebody else refunds a payment of the link. */
  refund: { link: string; amount: string };
  /** Somebody else edits the link. */
  edit: { link: string; reference: string };
  'expire-session': Record<string, never>;
  /** The next request of that operation fails in that way; `cut-after` after it was carried out, `hold` waits for `release`. */
  fail: Failure;
  release: Record<string, never>;
  /** Every open stream is cut, as a proxy would. */
  'cut-streams': Record<string, never>;
  /** Answers the names of the operations that arrived since `reset`. */
  operations: Record<string, never>;
};

/**
 * A merchant API in memory, spoken to over HTTP as the real one is: `/graphql` (server-sent events too) and
 * `/auth/*`. Only for the admin's tests and pictures; `/fake/*` steers it.
 */
export const createFakeApi = (origin: string) => {
  let store = createStore('gallery', origin);
  let sessions = new Set<string>();
  let failures: Failure[] = [];
  let operations: string[] = [];
  let released = Promise.withResolvers<null>();
  const streams = new Set<ServerResponse>();
  const pubSub = createPubSub<FakeTopics>();
  const yoga = createYoga<NodeContext, FakeContext>({
    schema: createSchema<FakeContext & NodeContext>({ typeDefs, resolvers }),
    context: () => ({ store, pubSub }),
    logging: false,
    maskedErrors: true,
  });

  const signIn = (response: ServerResponse): void => {
    const session = `s${String(Math.random()).slice(2)}`;
    sessions.add(session);
    response.setHeader('set-cookie', `fake-session=${session}; Path=/; HttpOnly; SameSite=Lax`);
    answer(response, 200, {});
  };

  const auth = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: Record<string, string> = JSON.parse((await readBody(request)) || '{}');
    if (path === '/auth/sign-out') {
      sessions.delete(sessionOf(request) ?? '');
      answer(response, 200, { success: true });
    } else if (path === '/auth/sign-in/email') {
      if (
        store.owner !== null &&
        body['email'] === store.owner.email &&
        body['password'] === store.owner.password
      )
        signIn(response);
      else answer(response, 401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' });
    } else if (path === '/auth/claim-owner') {
      if (store.owner !== null || body['token'] !== store.ownerToken)
        answer(response, 403, { code: 'TOKEN_INVALID', message: 'This address was used or is not right.' });
      else if ((body['password'] ?? '').includes('password'))
        answer(response, 422, {
          code: 'INVALID_INPUT',
          message: 'This password is among the first that others would try.',
          path: ['password'],
        });
      else {
        store.owner = {
          name: body['name'] ?? '',
          email: body['email'] ?? '',
          password: body['password'] ?? '',
        };
        signIn(response);
      }
    } else answer(response, 404, { message: 'not found' });
  };

  const graphql = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body: { operationName?: string } = JSON.parse((await readBody(request)) || '{}');
    // Read already, so it is handed on as parsed.
    Object.assign(request, { body });
    const operation = body.operationName ?? '';
    operations.push(operation);
    const failure = failures.find((candidate) => candidate.operation === operation);
    if (failure !== undefined) {
      failures = failures.filter((candidate) => candidate !== failure);
      if (failure.how === 'cut-after')
        await yoga.fetch(
          `${origin}/graphql`,
          {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          },
          { req: request, res: response },
        );
      if (failure.how.startsWith('cut')) {
        // An answer that has begun: a browser repeats by itself what was cut before.
        response.writeHead(200, { 'content-type': 'application/json' }).write('{');
        return void setImmediate(() => request.socket.destroy());
      }
      if (failure.how === 'status-500') return answer(response, 500, { message: 'broken' });
      await released.promise;
    }
    if (!sessions.has(sessionOf(request) ?? ''))
      return answer(response, 401, {
        errors: [{ message: 'Please sign in.', extensions: { code: 'UNAUTHENTICATED' } }],
      });
    if (request.headers.accept?.includes('text/event-stream') === true) {
      streams.add(response);
      response.on('close', () => streams.delete(response));
    }
    await yoga(request, response);
  };

  const findLink = (name: string) => store.links.find((link) => link.id === name || link.reference === name);

  const controls: {
    [Name in keyof FakeControls]: (body: FakeControls[Name], response: ServerResponse) => unknown;
  } = {
    reset: ({ scenario, signedIn }, response) => {
      store = createStore(scenario, origin);
      if (scenario === 'limits') fillLimits(store);
      failures = [];
      operations = [];
      released = Promise.withResolvers();
      sessions = new Set(signedIn ? ['test'] : []);
      response.setHeader('set-cookie', `fake-session=${signedIn ? 'test' : 'none'}; Path=/; HttpOnly`);
    },
    pay: ({ link: name, ...facts }) => {
      const link = findLink(name);
      if (link === undefined) return;
      addPayment(store, link, 0, facts);
      pubSub.publish('changed', { id: link.id });
    },
    refund: ({ link: name, amount }) => {
      const payment = store.payments.find(({ linkId }) => linkId === findLink(name)?.id);
      if (payment === undefined) return;
      payment.refunds.push(aFakeRefund({ ...payment.amount, amount }));
      pubSub.publish('changed', { id: payment.id });
    },
    edit: ({ link: name, reference }) => {
      const link = findLink(name);
      if (link === undefined) return;
      link.reference = reference;
      link.updatedAt = new Date().toISOString();
      link.version += 1;
      pubSub.publish('changed', { id: link.id });
    },
    'expire-session': () => {
      sessions = new Set();
    },
    fail: (failure) => {
      failures.push(failure);
    },
    release: () => {
      released.resolve(null);
      released = Promise.withResolvers();
    },
    'cut-streams': () => {
      for (const stream of streams) stream.destroy();
    },
    operations: () => operations,
  };

  /** True when the request was the fake's to answer. */
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path.startsWith('/auth/')) await auth(path, request, response);
    else if (path === '/graphql') await graphql(request, response);
    else if (path.startsWith('/fake/')) {
      const name = path.slice('/fake/'.length);
      const control = Object.entries(controls).find(([key]) => key === name)?.[1];
      const body = JSON.parse((await readBody(request)) || '{}');
      // Each control reads the body that `FakeControls` names for it; tests are typed by the same table.
      const result = (control as ((body: unknown, response: ServerResponse) => unknown) | undefined)?.(
        body,
        response,
      );
      answer(response, control === undefined ? 404 : 200, result ?? {});
    } else return false;
    return true;
  };
};
