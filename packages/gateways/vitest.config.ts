import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'gateways', testTimeout: 30_000 } });
