import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'db',
    include: ['src/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    // Bounds what hangs, also on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
