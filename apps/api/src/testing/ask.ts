/** One answer of a GraphQL endpoint, read as tests look at it. */
export type Answer = {
  readonly status: number;
  readonly data: Json;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
};

/** JSON as it came over HTTP: tests compare it, they do not compute with it. */
// oxlint-disable-next-line typescript/no-explicit-any -- what came over the wire has no type here
export type Json = any;

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

export const ask = async (
  url: string,
  query: string,
  variables: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const response = await post(url, { query, variables }, headers);
  const body = (await response.json()) as { data?: Json; errors?: Answer['errors'] };
  return { status: response.status, data: body.data ?? null, errors: body.errors ?? [] };
};
