/** The product as a user starts it, for end-to-end tests and benchmarks. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..');
const readyMs = 120_000;

/** What configures a real installation must not reach one that is started for a test. */
const configuration =
  /^(PORT|SANDBOX_.+|DATA_DIR|DATABASE_URL|PUBLIC_URL|SECRET_KEY|MERCHANT_NAME|LOG_LEVEL|LIMIT_.+|TRUSTED_PROXIES|SMTP_URL|MAIL_FROM|npm_lifecycle_event)$/;
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !configuration.test(name)));

export type Started = {
  readonly url: string;
  readonly sandboxUrl: string;
  /** Where the servers keep what they know. Removed by `stop`. */
  readonly dataDir: string;
  /** The environment it was started with: start it again on the same data with it. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything printed so far. */
  printed(): string;
  /** The first printed address on which `pattern` matches. */
  printedAddress(pattern: RegExp): string;
  /** Ends it as Ctrl-C does; answers the exit code. The data stay. */
  interrupt(): Promise<number | null>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
};

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
};

const answers = async (url: string): Promise<boolean> => {
  const response = await fetch(url).catch(() => null);
  return response?.ok === true;
};

/** Runs `npm start`'s program on free ports and an own data folder, and waits until it is ready. */
export const start = async (given: Readonly<Record<string, string>> = {}): Promise<Started> => {
  const env = {
    PORT: String(await freePort()),
    SANDBOX_PORT: String(await freePort()),
    DATA_DIR: given['DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'artspay-')),
    ...given,
  };
  const child = spawn('node', [path.join(root, 'tools/start.mjs')], {
    env: { ...surroundings(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stderr.on('data', (chunk) => (printed += String(chunk)));
  const ended = once(child, 'close');

  const interrupt = async (): Promise<number | null> => {
    if (child.exitCode === null) {
      child.kill('SIGINT');
      await ended;
    }
    return child.exitCode;
  };

  const url = `http://localhost:${env.PORT}`;
  const deadline = Date.now() + readyMs;
  // It answers a moment before it has printed where to go.
  while (!(printed.includes('GraphQL explorer') && (await answers(`${url}/healthz`)))) {
    if (child.exitCode === null && Date.now() < deadline) await delay(50);
    else {
      await interrupt();
      throw new Error(`the servers did not start:\n${printed}`);
    }
  }

  return {
    url,
    sandboxUrl: `http://localhost:${env.SANDBOX_PORT}`,
    dataDir: env.DATA_DIR,
    env,
    printed: () => printed,
    printedAddress: (pattern) => {
      const address = printed.match(/https?:\/\/\S+/g)?.find((one) => pattern.test(one));
      if (address === undefined)
        throw new Error(`no address like ${String(pattern)} was printed:\n${printed}`);
      return address;
    },
    interrupt,
    stop: async () => {
      await interrupt();
      rmSync(env.DATA_DIR, { recursive: true, force: true });
    },
  };
};
