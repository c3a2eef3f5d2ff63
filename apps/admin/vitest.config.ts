import process from 'node:process';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { fakeApi } from './dev/fake-api-plugin.ts';

export default defineConfig({
  plugins: [fakeApi()],
  test: {
    name: 'admin',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // The fake merchant is one for all: test files take turns.
    fileParallelism: false,
    // Generous, since a loaded machine is slow; what is waited for usually stands at once.
    expect: { poll: { timeout: 8000 } },
    setupFiles: ['test/set-up.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1280, height: 800 },
      provider: playwright({
        launchOptions: {
          executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
        contextOptions: {
          permissions: ['clipboard-read', 'clipboard-write'],
          reducedMotion: 'reduce',
          locale: 'en-AU',
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
