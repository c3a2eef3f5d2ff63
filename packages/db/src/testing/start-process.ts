import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type RunningProcess = {
  /** Resolves to its next line of output; rejects when it ends without another. */
  nextLine(): Promise<string>;
  /** Ends it as a power cut would, and resolves when it is gone. */
  kill(): Promise<void>;
};

/** Starts a script of `testing/processes` in a process of its own. */
export const startProcess = (script: string, ...args: readonly string[]): RunningProcess => {
  const path = fileURLToPath(new URL(`./processes/${script}.ts`, import.meta.url));
  const child: ChildProcess = spawn(process.execPath, [path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const { stdout } = child;
  if (stdout === null) throw new Error('the process has no output');
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const ended = once(child, 'exit');
  return {
    async nextLine() {
      const line = await lines.next();
      if (line.done === true) throw new Error(`${script} ended without another line`);
      return line.value;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
};
