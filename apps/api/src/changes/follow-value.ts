import { Repeater } from '@repeaterjs/repeater';
import type { Change } from '@artspay/db/changes';
import type { Changes } from '#api/changes/changes';

/** What `read` answers now and after each matching change, one at a time, until `isLast` says so. */
export const followValue = <Value>(
  changes: Changes,
  matches: (change: Change) => boolean,
  read: () => Promise<Value>,
  isLast: (value: Value) => boolean,
): AsyncIterableIterator<Value> =>
  new Repeater<Value>(async (push, stop) => {
    const ticks = changes.follow(matches);
    void stop.then(() => ticks.return?.());
    try {
      for (let tick = await ticks.next(); tick.done !== true; tick = await ticks.next()) {
        const value = await read();
        await push(value);
        if (isLast(value)) break;
      }
      stop();
    } catch (error) {
      stop(error);
    }
  });
