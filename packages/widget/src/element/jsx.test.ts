import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

test('in JSX the tag takes its attributes and events and nothing else', () => {
  const project = fileURLToPath(new URL('../testing/jsx/tsconfig.json', import.meta.url));
  const { stdout } = spawnSync('tsc', ['-p', project, '--noEmit'], { encoding: 'utf8' });
  expect(stdout).toBe('');
});
