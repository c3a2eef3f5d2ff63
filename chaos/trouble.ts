import { setTimeout as delay } from 'node:timers/promises';
import { nextSpell, setFaults } from './payers/faults.ts';
import { createRandom } from './random.ts';
import type { Slot } from './processes/server-slot.ts';
import type { World } from './world.ts';

export type Trouble = {
  /** Resolves once nothing goes wrong any more. */
  end(): Promise<void>;
  readonly figures: {
    restarts: { fast: number; immediate: number };
    spells: Record<string, number>;
    waves: number;
  };
};

export type TroubleOptions = {
  readonly seed: number;
  readonly isShort: boolean;
  /** Between two restarts of Postgres. */
  readonly restartEveryMs: number;
};

/** How long a server may take to reach its point before the next one is tried. */
const reachMs = { usual: 2500, short: 800 } as const;

/**
 * What goes wrong, in the order that the seed gives: each server dies at one point after the other, the
 * gateway has one spell after the other, and now and then Postgres restarts or all servers die at once.
 */
export const startTrouble = (world: World, { seed, isShort, restartEveryMs }: TroubleOptions): Trouble => {
  const end = new AbortController();
  const over = Promise.withResolvers<void>();
  /** Answers early once it is over. */
  const wait = (ms: number): Promise<unknown> => Promise.race([delay(ms), over.promise]);
  const figures: Trouble['figures'] = { restarts: { fast: 0, immediate: 0 }, spells: {}, waves: 0 };

  // One row of points for all servers: each is passed on until somebody has died at it.
  const order = createRandom(seed, 'points');
  const points = world.slots
    .flatMap((slot) => slot.points())
    .filter((point, index, all) => all.indexOf(point) === index);
  let queue: string[] = [];
  const nextPoint = (): string => {
    if (queue.length === 0) queue = [...order.shuffled([...points, 'any moment', 'any moment'])];
    return queue.shift() ?? 'any moment';
  };

  const kills = async (slot: Slot): Promise<void> => {
    const random = createRandom(seed, `life of ${slot.name}`);
    while (!end.signal.aborted) {
      await Promise.race([slot.ready(), over.promise]);
      await wait(random.between(0, isShort ? 400 : 1200));
      if (end.signal.aborted) return;
      const point = nextPoint();
      if (point === 'any moment') await slot.kill();
      else if (!(await slot.dieAt(point, isShort ? reachMs.short : reachMs.usual))) queue.push(point);
    }
  };
  const waves = async (): Promise<void> => {
    const random = createRandom(seed, 'waves');
    while (!end.signal.aborted) {
      await wait(random.between(20_000, 40_000));
      if (end.signal.aborted) return;
      figures.waves += 1;
      await Promise.all(world.slots.filter((slot) => slot.isReady()).map((slot) => slot.kill()));
    }
  };
  const spells = async (): Promise<void> => {
    const random = createRandom(seed, 'spells');
    while (!end.signal.aborted) {
      const { name, ms, faults } = nextSpell(random, isShort);
      figures.spells[name] = (figures.spells[name] ?? 0) + 1;
      await setFaults(world.sandbox, world.account.id, faults);
      await wait(ms);
    }
    await setFaults(world.sandbox, world.account.id, null);
  };
  const restarts = async (): Promise<void> => {
    const { restart } = world.databases;
    if (restart === null) return;
    const random = createRandom(seed, 'restarts');
    for (let n = 0; !end.signal.aborted; n += 1) {
      await wait(restartEveryMs * (0.5 + random.next()));
      if (end.signal.aborted) return;
      const mode = n % 2 === 0 ? 'immediate' : 'fast';
      figures.restarts[mode] += 1;
      await restart(mode);
    }
  };

  const running = Promise.all([...world.slots.map(kills), waves(), spells(), restarts()]);
  return {
    figures,
    end: async () => {
      end.abort();
      over.resolve();
      await running;
    },
  };
};
