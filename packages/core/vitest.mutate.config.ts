import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * For mutation testing only, which copies this package elsewhere: core's own tests, and those of its use cases,
 * which run on a real database and therefore live in packages/db, here against the copy.
 */
const copy = dirname(fileURLToPath(import.meta.url));
let root = copy;
while (!existsSync(join(root, 'pnpm-workspace.yaml'))) root = dirname(root);
const packages = join(root, 'packages');

export default defineConfig({
  resolve: { alias: [{ find: /^@artspay\/core\/(.*)$/, replacement: join(copy, 'src/$1.ts') }] },
  test: {
    name: 'mutate',
    dir: packages,
    include: [join(relative(packages, copy), 'src/**/*.test.ts'), 'db/src/use-cases/*.test.ts'],
    globalSetup: [join(packages, 'db/src/testing/global-setup.ts')],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
