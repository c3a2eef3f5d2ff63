import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { checkAll, type CheckOutcome, untilDrained } from './check/check-all.ts';
import { startCrowd } from './payers/start-crowd.ts';
import { startTrouble } from './trouble.ts';
import { openWorld } from './world.ts';

export type ChaosOptions = {
  readonly seed: number;
  /** How long payers and trouble go on; what is left comes to its end afterwards. */
  readonly loadMs: number;
  /** Ends the load early once so many kills were made, and so many at each point. */
  readonly target: { readonly kills: number; readonly each: number } | null;
  /** A smaller crowd, a gateway that is sure sooner, and one restart of Postgres. */
  readonly isShort: boolean;
  /** How long that may take before it counts as "for ever". */
  readonly drainMs: number;
};

export type ChaosReport = CheckOutcome & {
  readonly seed: number;
  readonly seconds: Readonly<Record<'load' | 'drain' | 'check' | 'all', number>>;
  /** Kills by the point at which they happened; `any moment` is no point. */
  readonly kills: Readonly<Record<string, number>>;
  readonly killsInAll: number;
  /** Starts that failed while Postgres or the gateway was out, and were tried again. */
  readonly failedStarts: number;
  readonly restarts: Readonly<Record<string, number>>;
  readonly spells: Readonly<Record<string, number>>;
  /** How often payers were told no, by the words. */
  readonly toldNo: Readonly<Record<string, number>>;
  /** Kept when something is wrong. */
  readonly dataDir: string;
};

const servers = 4;

/** Seconds. */
const since = (from: number): number => Math.round((performance.now() - from) / 100) / 10;

/** Many payers, several servers, everything that can go wrong; then everything that must hold. */
export const runChaos = async ({
  seed,
  loadMs,
  target,
  isShort,
  drainMs,
}: ChaosOptions): Promise<ChaosReport> => {
  const startedAt = performance.now();
  const kills: Record<string, number> = {};
  const crashes: string[] = [];
  let failedStarts = 0;
  let isFine = false;

  const world = await openWorld({
    seed,
    servers: isShort ? servers - 1 : servers,
    settledAfterMs: isShort ? 3000 : null,
    lateResultMs: isShort ? 500 : 1500,
    actionTtlMs: isShort ? 3000 : 6000,
    onEnd: (_slot, ending) => {
      if (ending.kind === 'killed') kills[ending.at] = (kills[ending.at] ?? 0) + 1;
      else if (ending.kind === 'not_started') failedStarts += 1;
      else crashes.push(ending.why);
    },
  });
  try {
    await Promise.all(world.slots.map((slot) => slot.ready()));
    for (const point of world.slots[0]?.points() ?? []) kills[point] ??= 0;
    const killsInAll = (): number => Object.values(kills).reduce((sum, count) => sum + count, 0);
    const isReached = (): boolean =>
      target !== null &&
      killsInAll() >= target.kills &&
      Object.values(kills).every((count) => count >= target.each);

    const loadedAt = performance.now();
    const crowd = await startCrowd(world, { seed, payers: isShort ? 10 : 16, refunders: isShort ? 2 : 3 });
    const trouble = startTrouble(world, { seed, isShort, restartEveryMs: isShort ? 4000 : 40_000 });
    while (performance.now() - loadedAt < loadMs && !isReached() && crashes.length === 0) await delay(100);
    await trouble.end();
    await crowd.end();
    const load = since(loadedAt);

    const drainedAt = performance.now();
    await Promise.all(world.slots.map((slot) => slot.ready()));
    const isDrained = await untilDrained(world, drainMs);
    const drain = since(drainedAt);

    const checkedAt = performance.now();
    const { figures, complaints } = await checkAll(world, crowd);
    const all = [
      ...crashes,
      ...(isDrained ? [] : [`after ${drainMs / 1000} s something was still under way`]),
      ...complaints,
    ];
    isFine = all.length === 0;
    return {
      seed,
      seconds: { load, drain, check: since(checkedAt), all: since(startedAt) },
      kills,
      killsInAll: killsInAll(),
      failedStarts,
      ...trouble.figures,
      toldNo: Object.fromEntries(crowd.toldNo),
      figures,
      complaints: all,
      dataDir: world.dataDir,
    };
  } finally {
    await world.stop();
    if (isFine) rmSync(world.dataDir, { recursive: true });
  }
};
