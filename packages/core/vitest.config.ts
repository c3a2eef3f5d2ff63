import { defineConfig } from 'vitest/config';

// A busy machine is slow, not wrong: property tests get time.
export default defineConfig({
  test: { name: 'core', include: ['src/**/*.test.ts'], testTimeout: 30_000 },
});
