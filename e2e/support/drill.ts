import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort } from '@artspay/tools/started';

const root = path.resolve(import.meta.dirname, '../..');
const readyMs = 120_000;

export type Served = {
  readonly printed: string;
  /** Resolves when it was killed at its point. */
  readonly killed: Promise<unknown>;
  stop(): Promise<void>;
};

export type Drill = {
  readonly url: string;
  readonly dataDir: string;
  /** Starts our server: one that is killed at `point`, or one that lives. Resolves when it is ready. */
  serve(point?: string): Promise<Served>;
  end(): Promise<void>;
};

const stop = async (child: ChildProcess, closed: Promise<unknown>): Promise<void> => {
  child.kill('SIGTERM');
  await closed;
};

/** Both processes on free ports and a data folder of their own; only ours is ever killed. */
export const openDrill = async (databaseUrl: string | null): Promise<Drill> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'artspay-drill-'));
  for (const name of ['server', 'sandbox']) mkdirSync(path.join(dataDir, name));
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_URL: `http://localhost:${sandboxPort}`,
    SANDBOX_OPERATOR_TOKEN: 'operator-token-of-a-drill',
    SANDBOX_DATA_DIR: path.join(dataDir, 'sandbox'),
    DATA_DIR: path.join(dataDir, 'server'),
    LOG_LEVEL: 'error',
    ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  };
  const run = (main: string, ...args: readonly string[]) => {
    const child = spawn('node', [path.join(root, main), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (printed += String(chunk)));
    return { child, printed: () => printed, closed: once(child, 'close') };
  };
  const ready = async (url: string, { child, printed }: ReturnType<typeof run>) => {
    const deadline = Date.now() + readyMs;
    while (
      !(await fetch(`${url}/healthz`).then(
        (response) => response.ok,
        () => false,
      ))
    ) {
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline)
        throw new Error(`not ready:\n${printed()}`);
      await delay(50);
    }
  };

  const sandbox = run('apps/sandbox/src/main.ts');
  await ready(env.SANDBOX_URL, sandbox);
  const url = `http://localhost:${port}`;
  return {
    url,
    dataDir,
    async serve(point) {
      const server = run('apps/api/src/testing/drill-server.ts', ...(point === undefined ? [] : [point]));
      await ready(url, server);
      while (!server.printed().includes('/invoice/')) await once(server.child.stdout, 'data');
      return {
        printed: server.printed(),
        killed: server.closed,
        stop: () => stop(server.child, server.closed),
      };
    },
    async end() {
      await stop(sandbox.child, sandbox.closed);
      rmSync(dataDir, { recursive: true });
    },
  };
};
