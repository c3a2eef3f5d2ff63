import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { fakeServer } from './src/testing/fake-server.ts';
import * as commands from './src/testing/frame-commands.ts';

const inBrowser = 'src/**/*.browser.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'widget', include: ['src/**/*.test.ts'], exclude: [inBrowser] } },
      {
        plugins: [fakeServer()],
        test: {
          name: 'widget-browser',
          include: [inBrowser],
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
            commands,
          },
        },
      },
    ],
  },
});
