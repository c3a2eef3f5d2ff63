import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { fakeServer } from './src/testing/fake-server.ts';
import { frameCommands } from './src/testing/frame-commands.ts';

/**
 * The element in a real Chromium, beside a real HTTP server that keeps the payer API's contract.
 * @public
 */
export default defineConfig({
  plugins: [fakeServer()],
  test: {
    name: 'widget-browser',
    include: ['src/**/*.browser.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
      commands: frameCommands,
    },
  },
});
