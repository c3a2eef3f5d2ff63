import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningSandbox, startSandbox } from '@artspay/sandbox/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '#api/testing/free-port';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let sandbox: RunningSandbox;
let folder: string;
beforeAll(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'artspay-start-'));
});
afterAll(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true });
});

type Run = {
  /** Resolves with everything that was printed once `text` stands in it. */
  until(text: string): Promise<string>;
  stop(): void;
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
};

const run = async (env: Record<string, string>): Promise<Run> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: {
      PORT: String(await freePort()),
      DATA_DIR: join(folder, 'data'),
      SANDBOX_URL: sandbox.url,
      SANDBOX_OPERATOR_TOKEN: sandbox.operatorToken,
      ...env,
    },
  });
  let [out, err] = ['', ''];
  const listeners = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    for (const listener of listeners) listener();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, out, err }));
  });
  return {
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = () => out.includes(text) && resolve(out);
        listeners.add(look);
        void ended.then(() => reject(new Error(`ended: ${err}`)));
        look();
      }),
    stop: () => void child.kill('SIGTERM'),
    ended,
  };
};

/** What stands on standard error: one plain sentence, no stack. */
const sentence = async (env: Record<string, string>): Promise<string> => {
  const { code, out, err } = await (await run(env)).ended;
  expect(code).toBe(1);
  expect(out).not.toContain('Ready');
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toMatch(/^\s+at |\.ts|Error:/m);
  return err.trim();
};

test(
  'the first start says where to go, the second keeps everything and prints a new token',
  { timeout: 120_000 },
  async () => {
    const first = await run({});
    const said = await first.until('GraphQL explorer');
    expect(said).toMatch(/Ready in \d/);
    const url = /(http:\/\/localhost:\d+)\/admin\/welcome#[\w-]{22}/.exec(said)?.[1] ?? '';
    const link = /http:\/\/localhost:\d+\/pay\/(\w{16})/.exec(said)?.[1] ?? '';
    expect(said).toContain(`${url}/invoice/sample-gallery-`);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    const again = await sentence({ DATA_DIR: join(folder, 'data') });
    expect(again).toContain('in use by another running server');

    first.stop();
    expect((await first.ended).code).toBe(0);

    const second = await run({});
    const saidAgain = await second.until('GraphQL explorer');
    expect(saidAgain).toContain(`/pay/${link}`);
    expect(/#([\w-]{22})/.exec(saidAgain)?.[1]).not.toBe(/#([\w-]{22})/.exec(said)?.[1]);
    second.stop();
    expect((await second.ended).code).toBe(0);

    const key = join(folder, 'data', 'secret-key');
    const right = await readFile(key, 'utf8');
    await writeFile(key, Buffer.alloc(32, 1).toString('base64'));
    expect(await sentence({})).toContain('is not the key that this database was made with');
    await writeFile(key, 'damaged');
    expect(await sentence({})).toContain('is damaged');
    await writeFile(key, right);

    const busy = createServer().listen(0);
    const address = busy.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await sentence({ PORT: String(port) })).toContain(`Port ${port} is in use`);
    busy.close();
  },
);

test.each([
  ['SECRET_KEY', { SECRET_KEY: 'nonsense' }, 'SECRET_KEY must be 32 random bytes'],
  ['PORT', { PORT: 'x' }, 'PORT must be a port number'],
  ['data folder', { DATA_DIR: '/dev/null/x' }, 'The data folder /dev/null/x cannot be'],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must start with'],
  [
    'Postgres that is not there',
    { DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/x' },
    'No Postgres answers at 127.0.0.1:1',
  ],
])('a wrong %s is one sentence and a non-zero exit', async (_what, env, words) => {
  const said = await sentence({ ...env, ...('DATA_DIR' in env ? {} : { DATA_DIR: join(folder, 'other') }) });
  expect(said).toContain(words);
  expect(said).not.toContain('secret@');
});
