import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'packages/*/vitest.config.ts',
      'packages/*/vitest.browser.config.ts',
      'apps/*/vitest.config.ts',
      'tools/vitest.config.ts',
      'chaos/vitest.config.ts',
    ],
    // Real engines and browsers run beside the workers: more workers than two cores only wait for each other.
    maxWorkers: 2,
    passWithNoTests: false,
    allowOnly: false,
  },
});
