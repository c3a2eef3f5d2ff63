import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'sandbox', globalSetup: ['./src/testing/build-pages.ts'] },
});
