import { spawn } from 'node:child_process';
import { root } from './workspace.mjs';

export type Outcome = { readonly code: number; readonly output: string };

/** Runs a command in the repository and keeps what it prints, colours included when they would be shown. */
export const run = async (
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
  const [program, ...args] = command;
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', ...colour, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  child.stderr.on('data', (chunk) => (output += String(chunk)));
  return await new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
};
