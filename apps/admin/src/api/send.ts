import { type AnyVariables, Client, createRequest, fetchExchange, type TypedDocumentNode } from '@urql/core';
import { fail, ok, type Result } from '@artspay/core/result';

/** The merchant API of our own origin; the session is a cookie that scripts cannot read. */
export const client = new Client({
  url: '/graphql',
  exchanges: [fetchExchange],
  fetchSubscriptions: true,
  preferGetMethod: false,
  requestPolicy: 'network-only',
  fetchOptions: { credentials: 'same-origin' },
});

/**
 * `unreachable`: no answer arrived, so a mutation may or may not have been carried out. `card_number`: what was
 * looked for holds one.
 */
export type SendFailure = 'unauthenticated' | 'unreachable' | 'card_number' | 'server';

type Problem = {
  readonly graphQLErrors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
  readonly response?: { readonly status?: number } | undefined;
  readonly networkError?: Error | undefined;
};

/** Sorts what urql calls an error. */
export const failureOf = (problem: Problem): SendFailure => {
  const codes = new Set(problem.graphQLErrors.map((error) => error.extensions['code']));
  if (codes.has('UNAUTHENTICATED') || problem.response?.status === 401) return 'unauthenticated';
  if (codes.has('CARD_NUMBER_IN_TEXT')) return 'card_number';
  return problem.networkError !== undefined && problem.response === undefined ? 'unreachable' : 'server';
};

let asked = 0;

/** A query of its own, also while the same one is under way: that one may have been answered too early. */
const askAnew = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => {
  asked += 1;
  // urql joins queries of one key; its own keys are positive.
  return client.executeQuery<Data, Variables>({ ...createRequest(document, variables), key: -asked });
};

/** Sends a query or a mutation once. */
export const send = async <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Result<Data, SendFailure>> => {
  const kind = document.definitions.some(
    (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'mutation',
  );
  const { data, error } = await (
    kind ? client.mutation(document, variables) : askAnew(document, variables)
  ).toPromise();
  if (error !== undefined) return fail(failureOf(error));
  return data === undefined ? fail('server') : ok(data);
};
