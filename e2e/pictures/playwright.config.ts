import { defineConfig } from '@playwright/test';
import tests from '../playwright.config.ts';

/** Takes a picture of every sight, for people to look at: `pictures/taken/<sight>.<size>.<scheme>.png`. */
export default defineConfig(tests, {
  testDir: '.',
  testMatch: '**/*.pictures.ts',
  outputDir: '../test-results',
  timeout: 120_000,
});
