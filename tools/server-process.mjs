import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { node, root } from './workspace.mjs';

const stopMs = 10_000;

/**
 * One of our servers as a child process. Log lines (JSON) go to a file; plain words go to the terminal.
 * It stands outside the terminal's process group, so Ctrl-C reaches it only as the one clean stop below.
 *
 * @param {{ main: string, env: NodeJS.ProcessEnv, logFile: string }} options `main` relative to the repository
 */
export const startServer = ({ main, env, logFile }) => {
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--max-semi-space-size=64',
    '--import',
    path.join(root, 'tools/stop-with-parent.mjs'),
  ];
  const child = spawn(node, [...flags, path.join(root, main)], {
    cwd: root,
    // Compiled once, not at each start.
    env: { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/node-compile'), ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  let explained = false;

  /** @param {import('node:stream').Readable | null} from @param {NodeJS.WriteStream} to */
  const relay = (from, to) =>
    from !== null &&
    createInterface({ input: from }).on('line', (line) => {
      const isLog = line.startsWith('{');
      if (!isLog && to === process.stderr && line !== '') explained = true;
      (isLog ? log : to).write(`${line}\n`);
    });
  relay(child.stdout, process.stdout);
  relay(child.stderr, process.stderr);

  /** @type {Promise<{ explained: boolean }>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${main} could not be started: ${error.message}\n`);
      resolve({ explained: true });
    });
    child.once('close', () => log.end(() => resolve({ explained })));
  });

  return {
    /** Settles when the process is gone; `explained` when it said on standard error why. */
    ended,
    /** Asks it to stop, and insists after ten seconds. */
    stop: async () => {
      child.kill('SIGTERM');
      const insist = setTimeout(() => child.kill('SIGKILL'), stopMs);
      await ended;
      clearTimeout(insist);
    },
    kill: () => child.kill('SIGKILL'),
  };
};

/** @typedef {ReturnType<typeof startServer>} ServerProcess */
