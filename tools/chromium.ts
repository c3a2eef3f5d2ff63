import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { run } from './run.ts';
import { PlainError, say } from './workspace.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const works = async (file: string): Promise<boolean> =>
  existsSync(file) && (await run([file, '--version'])).code === 0;

const firstThatWorks = async (files: readonly string[]): Promise<string | null> => {
  for (const file of files) if (await works(file)) return file;
  return null;
};

const installDebianPackage = async (): Promise<void> => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  say('Installing Chromium for the browser tests.');
  await run(['apt-get', 'update']);
  await run(['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
};

/** The path of a Chromium that runs: the one named, one that is installed, or one that is installed now. */
export const ensureChromium = async (): Promise<string> => {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (await works(named)) return named;
    throw new PlainError(`CHROMIUM_PATH is ${named}, and no browser starts there.`);
  }
  const places = [...usualPlaces, chromium.executablePath()];
  const found = await firstThatWorks(places);
  if (found !== null) return found;
  await installDebianPackage();
  const installed = await firstThatWorks(places);
  if (installed !== null) return installed;
  say('Downloading Chromium for the browser tests.');
  const download = await run([
    'pnpm',
    '--filter',
    '@artspay/tools',
    'exec',
    'playwright',
    'install',
    'chromium',
  ]);
  const downloaded = await firstThatWorks(places);
  if (downloaded !== null) return downloaded;
  process.stderr.write(`${download.output}\n`);
  throw new PlainError(
    'The browser tests need Chromium, and it could not be installed: set CHROMIUM_PATH to one.',
  );
};
