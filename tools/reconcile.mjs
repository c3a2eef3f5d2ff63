/**
 * `pnpm reconcile`: compares our books with the gateway's, with the settings of `npm start`. The sandbox
 * gateway is started for the time of the comparison when it does not run.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { startServer } from './server-process.mjs';
import { readSettings } from './start-settings.mjs';
import { answers, untilAnswers } from './until-answers.mjs';
import { node, root, runMain } from './workspace.mjs';

/** The books could not be compared. */
process.exitCode = 2;

await runMain(async () => {
  const { sandbox, sandboxHealth, server } = readSettings(process.env);
  const isElsewhere = Boolean(process.env['SANDBOX_URL']);
  const started = isElsewhere || (await answers(sandboxHealth)) ? null : startServer(sandbox);
  try {
    if (started !== null)
      await Promise.race([untilAnswers(sandboxHealth, AbortSignal.timeout(30_000)), started.ended]);
    process.exitCode = await new Promise((resolve) => {
      spawn(
        node,
        [
          '--disable-warning=ExperimentalWarning',
          path.join(root, 'apps/api/src/reconcile/main.ts'),
          ...process.argv.slice(2),
        ],
        { cwd: root, env: server.env, stdio: 'inherit' },
      )
        .once('error', () => resolve(2))
        .once('close', (code) => resolve(code ?? 2));
    });
  } finally {
    await started?.stop();
  }
});
