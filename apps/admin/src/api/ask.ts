import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { fail, type Result } from '@artspay/core/result';
import { session } from '../session/session.ts';
import { send, type SendFailure } from './send.ts';

export type AskFailure = Exclude<SendFailure, 'unauthenticated'>;

/**
 * Sends a query or a mutation. When the session has ended it waits until somebody has signed in again and
 * sends once more: what was refused with "please sign in" was not carried out.
 */
export const ask = async <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Result<Data, AskFailure>> => {
  for (;;) {
    const answer = await send(document, variables);
    if (answer.ok) return answer;
    if (answer.error !== 'unauthenticated') return fail(answer.error);
    await session.renewed();
  }
};
