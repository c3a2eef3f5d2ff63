import { defineConfig } from 'vitest/config';

// Whole servers run here: bounds what hangs, also on a busy machine.
export default defineConfig({ test: { name: 'chaos', testTimeout: 180_000, hookTimeout: 120_000 } });
