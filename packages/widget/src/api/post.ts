import { fail, ok, type Result } from '@artspay/core/result';

/** The text of a query with the types of its answer and its variables. */
export type TypedDocument<Answer, Variables> = {
  readonly __apiType?: (variables: Variables) => Answer;
  toString(): string;
};

/** Nothing usable came back: no connection, not JSON, or a server that could not answer. */
export type NoAnswer = 'no_answer';

export type Endpoint = { readonly url: string; readonly timeoutMs: number };

/** The payer API of the server at `base`. */
export const payerEndpoint = (base: string): Endpoint => ({
  url: `${base}/graphql/payer`,
  timeoutMs: 15_000,
});

/** No cookies, ever: what a payer may do hangs on secrets in the body. */
export const ask = (
  url: string,
  accept: string,
  query: string,
  variables: unknown,
  signal: AbortSignal,
): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    credentials: 'omit',
    body: JSON.stringify({ query, variables }),
    signal,
  });

/** One GraphQL request. Never rejects: whatever a network can do is `no_answer`. */
export const post = async <Answer, Variables>(
  { url, timeoutMs }: Endpoint,
  document: TypedDocument<Answer, Variables>,
  variables: Variables,
): Promise<Result<Answer, NoAnswer>> => {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await ask(url, 'application/json', document.toString(), variables, signal);
    return readAnswer<Answer>(await response.json());
  } catch {
    return fail('no_answer');
  }
};

/** Our own server's schema types the data; the envelope alone is checked. */
export const readAnswer = <Answer>(body: unknown): Result<Answer, NoAnswer> =>
  typeof body === 'object' && body !== null && 'data' in body && body.data && !('errors' in body)
    ? ok(body.data as Answer)
    : fail('no_answer');
