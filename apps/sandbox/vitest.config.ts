import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { defineConfig } from 'vitest/config';

const places = [process.env['CHROMIUM_PATH'] ?? '', '/usr/bin/chromium', chromium.executablePath()];

export default defineConfig({
  test: {
    name: 'sandbox',
    // For a machine that does much else.
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    globalSetup: ['./src/testing/build-pages.ts'],
    provide: { chromium: places.find((path) => existsSync(path)) ?? 'chromium' },
  },
});

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser that looks at the pages. */
    chromium: string;
  }
}
