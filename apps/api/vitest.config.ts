import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'api', testTimeout: 30_000, hookTimeout: 60_000 },
  // As Node resolves: otherwise there are two copies of `graphql`, ours and the one of packages outside Vite.
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import'] } },
});
