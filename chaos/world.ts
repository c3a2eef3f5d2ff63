import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres, { type Sql } from 'postgres';
import { crowdLimits } from '@artspay/tools/crowd-limits';
import { freePort } from '@artspay/tools/started';
import { startTestPostgres, type TestPostgres } from '@artspay/db/testing/start-test-postgres';
import { readAccount } from '@artspay/tools/gateway-books';
import { claim, type Staff } from './payers/staff.ts';
import { bundleServer } from './processes/bundle-server.ts';
import { openFront } from './processes/open-front.ts';
import { type Ending, openSlot, type Slot } from './processes/server-slot.ts';
import { type SandboxProcess, startSandboxProcess } from './processes/start-sandbox.ts';
import { createRandom } from './random.ts';

/** The product as it runs in production: servers, Postgres, gateway, and one address before the servers. */
export type World = {
  readonly dataDir: string;
  readonly sql: Sql;
  readonly databases: TestPostgres;
  readonly databaseUrl: string;
  readonly sandbox: SandboxProcess;
  readonly account: { readonly id: string; readonly publishableKey: string };
  readonly slots: readonly Slot[];
  readonly staff: Staff;
  /** The environment of a server, for commands that run beside them. */
  readonly env: Readonly<Record<string, string>>;
  /** Of the merchant's Payment URL. */
  readonly merchantCode: string;
  /** The address of a server that is ready; waits until there is one. */
  readonly serverUrl: () => Promise<string>;
  stop(): Promise<void>;
};

export type WorldOptions = {
  readonly seed: number;
  readonly servers: number;
  /** `null`: what the gateway's adapter says. */
  readonly settledAfterMs: number | null;
  readonly lateResultMs: number;
  readonly actionTtlMs: number;
  /** What is printed and logged by servers, at this level. */
  readonly onEnd: (slot: string, ending: Ending) => void;
  /** More of the servers' environment. */
  readonly env?: Readonly<Record<string, string>>;
};

/** Half an hour wrong at most, and up to 3 % too fast or too slow. */
const unevenClock = (seed: number, name: string): Readonly<Record<string, string>> => {
  const random = createRandom(seed, `clock of ${name}`);
  return {
    CHAOS_CLOCK_OFFSET_MS: String(random.between(-1_800_000, 1_800_000)),
    CHAOS_CLOCK_RATE: String(0.97 + random.next() * 0.06),
  };
};

const folder = (): string => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'artspay-chaos-'));
  chmodSync(dataDir, 0o755);
  mkdirSync(path.join(dataDir, 'sandbox'));
  return dataDir;
};

export const openWorld = async (options: WorldOptions): Promise<World> => {
  const { seed, servers } = options;
  const dataDir = folder();
  const [databases, script, sandbox] = await Promise.all([
    startTestPostgres(process.env['DATABASE_URL']),
    bundleServer(),
    freePort().then((port) => startSandboxProcess(port, path.join(dataDir, 'sandbox'), options)),
  ]);
  const databaseUrl = await databases.createDatabase();
  const sql = postgres(databaseUrl, { max: 4, onnotice: () => {} });

  const slots: Slot[] = [];
  let turn = 0;
  const oneReady = (): string | null => {
    turn += 1;
    const ready = slots.filter((slot) => slot.isReady());
    return ready[turn % Math.max(ready.length, 1)]?.url ?? null;
  };
  const serverUrl = async (): Promise<string> => {
    for (let url = oneReady(); ; url = oneReady()) {
      if (url !== null) return url;
      await delay(30);
    }
  };
  const front = await openFront(oneReady);
  const env = {
    PUBLIC_URL: front.url,
    SECRET_KEY: randomBytes(32).toString('hex'),
    DATABASE_URL: databaseUrl,
    SANDBOX_URL: sandbox.url,
    SANDBOX_OPERATOR_TOKEN: sandbox.operatorToken,
    LOG_LEVEL: 'error',
    ...crowdLimits,
    NODE_COMPILE_CACHE: path.join(path.dirname(script), 'compiled'),
    ...(options.settledAfterMs === null ? {} : { DRILL_SETTLED_AFTER_MS: String(options.settledAfterMs) }),
    ...options.env,
  };
  const open = async (index: number): Promise<Slot> => {
    const name = `server-${index + 1}`;
    const slot = openSlot({
      name,
      port: await freePort(),
      script,
      dataDir,
      env: { ...env, ...unevenClock(seed, name) },
      onEnd: (ending) => options.onEnd(name, ending),
    });
    slots.push(slot);
    return slot;
  };
  // The first one sets the database up and says how to become the owner.
  const first = await open(0);
  await first.ready();
  const token = /\/admin\/welcome#(\S+)/.exec(first.printed())?.[1] ?? '';
  const staff = await claim(front.url, serverUrl, token);
  const [paymentUrl] = await sql<{ code: string }[]>`select code from payment_urls where mode = 'test'`;
  for (let index = 1; index < servers; index += 1) await open(index);

  return {
    dataDir,
    sql,
    databases,
    databaseUrl,
    sandbox,
    account: readAccount(sandbox.dataDir),
    slots,
    staff,
    env,
    merchantCode: paymentUrl?.code ?? '',
    serverUrl,
    stop: async () => {
      await Promise.all(slots.map((slot) => slot.stop()));
      front.stop();
      await sandbox.stop();
      await sql.end({ timeout: 1 });
      await databases.stop();
    },
  };
};
