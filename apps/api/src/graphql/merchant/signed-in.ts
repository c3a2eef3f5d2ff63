import { GraphQLError } from 'graphql';
import type { Viewer } from '#api/auth/viewer';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { say } from '#api/text/messages';

/**
 * Who asks, and with it the merchant and mode that the answer is confined to: there is no other way to them.
 * The endpoint lets nobody in who is not signed in; this is the second lock.
 */
export const signedIn = ({ viewer }: Pick<GraphqlContext, 'viewer'>): Viewer => {
  if (viewer === null)
    throw new GraphQLError(say('signInNeeded'), { extensions: { code: 'UNAUTHENTICATED' } });
  return viewer;
};
