/** `npm test`: installs what is missing, then runs every check under the pinned runtime. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { install } from './install.mjs';
import { packageManager, requireNode, root, runMain } from './workspace.mjs';

await runMain(async () => {
  requireNode();
  await install();
  const checks = spawn('npx', ['--yes', packageManager, 'exec', 'node', 'tools/checks.ts'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [code] = await once(checks, 'close');
  process.exitCode = code === 0 ? 0 : 1;
});
