/** The repository as the tools see it. Runs on the machine's own Node, before anything is installed. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** The pinned runtime, once installed. */
export const node = path.join(root, 'node_modules/.bin/node');

/** @type {{ packageManager: string }} `pnpm@` and the one version that is used, for `npx` */
export const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** A failure that is told in one plain sentence, without a stack trace. */
export class PlainError extends Error {}

/** @param {string} text */
export const say = (text) => void process.stdout.write(`${text}\n`);

/** @param {string[]} files absolute paths; the hash covers their names and contents */
export const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
};

/** @param {string} file */
export const readOptional = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/**
 * Runs a command of the pinned pnpm in the repository. Its output is kept back and shown only on failure.
 * @param {string[]} args
 * @param {string} failure the sentence to fail with
 */
export const pnpm = async (args, failure) => {
  const { code, output } = await new Promise((resolve) => {
    const child = spawn('npx', ['--yes', packageManager, ...args], {
      cwd: root,
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (exit) => resolve({ code: exit, output: text }));
  });
  if (code === 0) return;
  process.stderr.write(`${output.trim().split('\n').slice(-40).join('\n')}\n\n`);
  throw new PlainError(failure);
};

/** Fails unless the machine's Node can run the tools. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
};

/**
 * Ends the process as its work ended: quietly, or with one plain sentence and exit code 1.
 * @param {() => Promise<void>} work
 */
export const runMain = async (work) => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
};
