import { processRegularResult } from 'graphql-yoga';
import type { GraphqlEndpoint } from '#api/graphql/create-graphql';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { readOperation } from '#api/graphql/operations';
import { type PlainAnswer, plainResponse } from '#api/http/plain';

/** What an answer as JSON says of itself. */
const jsonHeaders = { 'content-type': 'application/json; charset=utf-8' } as const;

const notAcceptable: PlainAnswer = {
  status: 406,
  headers: { accept: 'application/json; charset=utf-8, application/graphql-response+json; charset=utf-8' },
  body: '',
};

/** Whether plain JSON is what this client asks for: what nearly every client sends. */
export const acceptsPlainly = (accept: string | null | undefined): boolean => accept === 'application/json';

/**
 * Answers a body that is one operation, to a client that `acceptsPlainly`, without Yoga: its HTTP layer costs more
 * than the operation. `null`: nothing was done, and Yoga tells what is wrong with it. Masking, and the form of an
 * answer with errors, are Yoga's.
 */
export const answerBody = async (
  { run, mask, yoga }: GraphqlEndpoint,
  body: string,
  context: GraphqlContext,
): Promise<PlainAnswer | null> => {
  const operation = readOperation(body);
  if (operation === null) return null;
  const outcome = await run(operation, context);
  if (outcome === 'refused') return null;
  if (outcome === 'subscription') return notAcceptable;
  if (outcome.errors === undefined)
    return { status: 200, headers: jsonHeaders, body: JSON.stringify(outcome) };
  const masked = { ...outcome, errors: outcome.errors.map(mask) };
  const response = processRegularResult(masked, yoga.fetchAPI, 'application/json');
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

/** Answers a request as it came through Hono, by the same two ways. */
export const answerPlainly = async (
  endpoint: GraphqlEndpoint,
  request: Request,
  context: GraphqlContext,
): Promise<Response> => {
  const { yoga } = endpoint;
  if (!acceptsPlainly(request.headers.get('accept'))) return yoga.fetch(request, context);
  const body = await request.text();
  const answer = await answerBody(endpoint, body, context);
  if (answer !== null) return plainResponse(answer);
  const { url, method, headers, signal } = request;
  return yoga.fetch(new Request(url, { method, headers, signal, body }), context);
};
