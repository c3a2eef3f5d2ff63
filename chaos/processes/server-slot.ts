import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** How a server ended that was not asked to stop. */
export type Ending =
  /** By the drill: at the point that it was armed with, or at any moment. */
  | { readonly kind: 'killed'; readonly at: string }
  /** It could not start, as happens while Postgres or the gateway is out: the next try is on its way. */
  | { readonly kind: 'not_started' }
  /** It had served, and nobody killed it: a bug. */
  | { readonly kind: 'crashed'; readonly why: string };

export type Slot = {
  readonly name: string;
  readonly url: string;
  isReady(): boolean;
  /** Where it can be made to die; known once it was ready. */
  points(): readonly string[];
  /** Resolves when it serves. */
  ready(): Promise<void>;
  /** From now on it dies as soon as it reaches this point. Resolves when it is gone, or after `patienceMs` to false. */
  dieAt(point: string, patienceMs: number): Promise<boolean>;
  /** Ends it at once. */
  kill(): Promise<void>;
  /** Everything that was printed by the newest process. */
  printed(): string;
  stop(): Promise<void>;
};

export type SlotOptions = {
  readonly name: string;
  readonly port: number;
  readonly script: string;
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly onEnd: (ending: Ending) => void;
};

const pointsIn = (message: unknown): readonly string[] =>
  typeof message === 'object' && message !== null && 'points' in message && Array.isArray(message.points)
    ? message.points.map(String)
    : [];

const clock = path.join(import.meta.dirname, 'uneven-clock.ts');
const pauseMs = 200;

/** One server on one port that is started again whenever it ends, as a supervisor would. */
export const openSlot = ({ name, port, script, dataDir, env, onEnd }: SlotOptions): Slot => {
  const log = createWriteStream(path.join(dataDir, `${name}.log`), { flags: 'a' });
  let child: ChildProcess | null = null;
  let isServing = false;
  let isStopping = false;
  let isKilled = false;
  let said = '';
  let points: readonly string[] = [];
  let served = Promise.withResolvers<void>();
  let ended = Promise.withResolvers<void>();

  const endingOf = (code: number | null, signal: string | null, wasServing: boolean): Ending => {
    const point = /^dying at (\S+)$/m.exec(said)?.[1];
    if (signal === 'SIGKILL' && (point !== undefined || isKilled))
      return { kind: 'killed', at: point ?? 'any moment' };
    return wasServing
      ? { kind: 'crashed', why: `${name} ended with ${signal ?? code}: ${said.slice(-4000)}` }
      : { kind: 'not_started' };
  };

  const start = (): void => {
    said = '';
    isKilled = false;
    isServing = false;
    served = Promise.withResolvers();
    ended = Promise.withResolvers();
    child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--import', clock, script], {
      cwd: dataDir,
      env: { PATH: process.env['PATH'], PORT: String(port), DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += String(chunk);
        log.write(chunk);
      });
    child.once('message', (message) => {
      points = pointsIn(message);
      isServing = true;
      served.resolve();
    });
    child.once('close', (code, signal) => {
      const ending = endingOf(code, signal, isServing);
      isServing = false;
      ended.resolve();
      if (isStopping) return;
      onEnd(ending);
      if (ending.kind === 'not_started') setTimeout(() => isStopping || start(), pauseMs);
      else start();
    });
  };
  start();
  const isReady = (): boolean => isServing;

  return {
    name,
    url: `http://127.0.0.1:${port}`,
    isReady,
    points: () => points,
    ready: async () => {
      while (!isReady()) await Promise.race([served.promise, delay(pauseMs, undefined, { ref: false })]);
    },
    dieAt: async (point, patienceMs) => {
      const gone = ended.promise.then(() => true);
      child?.send({ dieAt: point }, () => {});
      return Promise.race([gone, delay(patienceMs, false)]);
    },
    kill: async () => {
      const gone = ended.promise;
      isKilled = true;
      child?.kill('SIGKILL');
      await gone;
    },
    printed: () => said,
    stop: async () => {
      isStopping = true;
      const running = child;
      if (running === null || running.exitCode !== null || running.signalCode !== null) return;
      const closed = once(running, 'close');
      running.kill('SIGKILL');
      await closed;
      log.end();
    },
  };
};
