import { Repeater, SlidingBuffer } from '@repeaterjs/repeater';
import type { Change } from '@artspay/db/changes';

export interface Changes {
  /**
   * Yields `null` at once and whenever changes may have been missed (refetch), then each matching change.
   * Ends when the server stops, or when its reader returns.
   */
  follow(matches: (change: Change) => boolean): AsyncIterableIterator<Change | null>;
  close(): void;
}

/** The part that the database feeds. */
export type ChangesFeed = Changes & {
  changed(change: Change): void;
  /** Listening began again: some changes may have passed unheard. */
  listening(): void;
};

/** How many changes a slow reader may fall behind; older ones are dropped: readers refetch on each. */
const mostWaiting = 64;

/** Hands what one LISTEN connection hears to any number of streams. */
export const createChanges = (): ChangesFeed => {
  const streams = new Set<{ push(change: Change | null): void; stop(): void }>();
  return {
    follow: (matches) =>
      // Not an async generator: one that waits cannot be returned from, and aborted streams would stay open.
      new Repeater<Change | null>(async (push, stop) => {
        const stream = {
          push: (change: Change | null) => {
            if (change === null || matches(change)) void push(change);
          },
          stop: () => stop(),
        };
        streams.add(stream);
        stream.push(null);
        await stop;
        streams.delete(stream);
      }, new SlidingBuffer(mostWaiting)),
    changed: (change) => {
      for (const stream of streams) stream.push(change);
    },
    listening: () => {
      for (const stream of streams) stream.push(null);
    },
    close: () => {
      for (const stream of streams) stream.stop();
      streams.clear();
    },
  };
};
