import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

export type SandboxProcess = {
  readonly url: string;
  readonly operatorToken: string;
  /** The folder of its books. */
  readonly dataDir: string;
  stop(): Promise<void>;
};

const operatorToken = 'operator-token-of-a-drill';

/** The real sandbox, in a process that is never killed: it is the world outside. */
export const startSandboxProcess = async (
  port: number,
  dataDir: string,
  { lateResultMs, actionTtlMs }: { readonly lateResultMs: number; readonly actionTtlMs: number },
): Promise<SandboxProcess> => {
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'apps/sandbox/src/main.ts')],
    {
      env: {
        PATH: process.env['PATH'],
        SANDBOX_PORT: String(port),
        SANDBOX_URL: url,
        SANDBOX_OPERATOR_TOKEN: operatorToken,
        SANDBOX_DATA_DIR: dataDir,
        SANDBOX_LATE_RESULT_MS: String(lateResultMs),
        SANDBOX_ACTION_TTL_MS: String(actionTtlMs),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const closed = once(child, 'close');
  process.once('exit', () => child.kill());
  child.stdout.pipe(createWriteStream(`${dataDir}.log`));
  while (!(await fetch(`${url}/healthz`).catch(() => null))?.ok) {
    if (child.exitCode !== null) throw new Error(`the sandbox ended with ${child.exitCode}`);
    await delay(30);
  }
  return {
    url,
    operatorToken,
    dataDir,
    stop: async () => {
      child.kill('SIGTERM');
      await closed;
    },
  };
};
