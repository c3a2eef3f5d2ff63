import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { session } from '../session/session.ts';
import { client, failureOf } from './send.ts';

const shortestPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Follows a subscription until the returned function is called: reconnects when the stream ends, each time a
 * little later, waits for a new sign-in, and rests while the page is hidden. Each subscription of the API
 * answers at once with what stands, so nothing that happened in between is missed.
 */
export const follow = <Data, Variables extends AnyVariables>(
  subscription: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  onData: (data: Data) => void,
): (() => void) => {
  let stream: { unsubscribe(): void } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let pauseMs = shortestPauseMs;
  let stopped = false;

  const disconnect = (): void => {
    stream?.unsubscribe();
    stream = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const reconnectLater = (): void => {
    disconnect();
    timer = setTimeout(connect, pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  };

  const connect = (): void => {
    disconnect();
    if (stopped || document.hidden) return;
    let ended = false;
    const subscribed = client.subscription(subscription, variables).subscribe(({ data, error, hasNext }) => {
      if (error !== undefined) {
        ended = true;
        if (failureOf(error) === 'unauthenticated') {
          disconnect();
          void session.renewed().then(connect);
        } else reconnectLater();
        return;
      }
      if (!hasNext) {
        ended = true;
        reconnectLater();
        return;
      }
      pauseMs = shortestPauseMs;
      if (data !== undefined) onData(data);
    });
    if (ended) subscribed.unsubscribe();
    else stream = subscribed;
  };

  document.addEventListener('visibilitychange', connect);
  connect();

  return () => {
    stopped = true;
    document.removeEventListener('visibilitychange', connect);
    disconnect();
  };
};
