/**
 * Takes a picture of every page, wide and on a phone, light and dark, of what `vite build` made and under the
 * server's content security policy. Exits 1 when the policy was violated, something failed in the console, or
 * another origin was asked for anything. `node dev/screenshots.ts <folder> [name…]`
 */
import { mkdir } from 'node:fs/promises';
import process from 'node:process';
import { type BrowserContextOptions, chromium, type Page } from 'playwright';
import { limitsShots } from './limits-shots.ts';
import { moneyBackShots } from './money-back-shots.ts';
import { openLink, type Shot } from './shot.ts';
import { serveBuilt } from './serve-built.ts';

const control = (page: Page, name: string, body: unknown) =>
  page.request.post(`${new URL(page.url()).origin}/fake/${name}`, { data: body });

const fillCreate = async (page: Page) => {
  await page.getByRole('table').waitFor();
  await page.keyboard.press('c');
  await page.getByLabel('Reference').fill('INV-1044');
  await page.getByLabel('Amount').fill('1234.50');
};

const shots: readonly Shot[] = [
  { name: 'links', path: '/admin/links', act: (page) => page.getByRole('cell').first().waitFor() },
  {
    name: 'links-empty',
    path: '/admin/links',
    scenario: 'empty',
    act: (page) => page.locator('.first').waitFor(),
  },
  {
    name: 'links-many',
    path: '/admin/links',
    scenario: 'many',
    act: (page) => page.locator('.foot').waitFor(),
  },
  {
    name: 'links-none',
    path: '/admin/links?q=nothing&status=paid',
    act: (page) => page.getByText('Nothing found').waitFor(),
  },
  {
    name: 'links-error',
    path: '/admin/harvest',
    act: async (page) => {
      await page.getByRole('table').waitFor();
      await page.route('**/graphql', (route) => route.abort());
      await page.getByRole('link', { name: 'Payment links' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'links-loading',
    path: '/admin/harvest',
    act: async (page) => {
      await page.getByRole('table').waitFor();
      await control(page, 'fail', { operation: 'Links', how: 'hold' });
      await page.getByRole('link', { name: 'Payment links' }).click();
      await page.locator('.skeleton').first().waitFor();
    },
  },
  { name: 'link-paid', path: '/admin/links', act: openLink('INV-1001') },
  { name: 'link-changed', path: '/admin/links', act: openLink('Festival patron 2027') },
  { name: 'link-active', path: '/admin/links', act: openLink('Studio visit, deposit') },
  { name: 'link-off', path: '/admin/links', act: openLink('INV-0987') },
  {
    name: 'link-missing',
    path: '/admin/links/link_nothing',
    act: (page) => page.getByText('There is no such').waitFor(),
  },
  {
    name: 'qr',
    path: '/admin/links',
    act: async (page) => {
      await openLink('Studio visit, deposit')(page);
      await page.getByRole('button', { name: 'QR code' }).click();
      await page.locator('qr-code').waitFor();
    },
  },
  {
    name: 'qr-paid',
    path: '/admin/links',
    act: async (page) => {
      await openLink('Studio visit, deposit')(page);
      await page.getByRole('button', { name: 'QR code' }).click();
      await page.locator('qr-code').waitFor();
      await control(page, 'pay', { link: 'Studio visit, deposit' });
      await page.getByText('Paid ✓').waitFor();
    },
  },
  {
    name: 'edit',
    path: '/admin/links',
    act: async (page) => {
      await openLink('Studio visit, deposit')(page);
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Amount').waitFor();
    },
  },
  {
    name: 'edit-conflict',
    path: '/admin/links',
    act: async (page) => {
      await openLink('Studio visit, deposit')(page);
      await page.getByRole('button', { name: 'Edit' }).click();
      await page.getByLabel('Reference').fill('Studio visit, deposit of 2');
      await control(page, 'edit', { link: 'Studio visit, deposit', reference: 'Studio visit, May' });
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('Theirs, saved now', { exact: true }).waitFor();
    },
  },
  {
    name: 'deactivate',
    path: '/admin/links',
    act: async (page) => {
      await openLink('Studio visit, deposit')(page);
      await page.getByRole('button', { name: 'Deactivate' }).click();
      await page.getByText('Deactivate this').waitFor();
    },
  },
  {
    name: 'create',
    path: '/admin/links',
    act: async (page) => {
      await page.getByRole('table').waitFor();
      await page.keyboard.press('c');
      await page.getByLabel('Amount').waitFor();
    },
  },
  {
    name: 'create-problems',
    path: '/admin/links',
    act: async (page) => {
      await fillCreate(page);
      await page.getByLabel('Reference').fill('');
      await page.getByLabel('Amount').fill('1.234');
      await page.keyboard.press('Enter');
      await page.locator('.problem').first().waitFor();
    },
  },
  {
    name: 'create-used',
    path: '/admin/links',
    act: async (page) => {
      await fillCreate(page);
      await page.getByLabel('Reference').fill('INV-1001');
      await page.getByText('already in use').waitFor();
    },
  },
  {
    name: 'created',
    path: '/admin/links',
    act: async (page) => {
      await fillCreate(page);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Create another' }).waitFor();
    },
  },
  {
    name: 'created-local',
    path: '/admin/links',
    linkOrigin: 'http://localhost:4000',
    act: async (page) => {
      await fillCreate(page);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Create another' }).waitFor();
    },
  },
  ...moneyBackShots,
  ...limitsShots,
  { name: 'harvest', path: '/admin/harvest', act: (page) => page.getByRole('cell').first().waitFor() },
  {
    name: 'harvest-empty',
    path: '/admin/harvest',
    scenario: 'empty',
    act: (page) => page.getByText('None yet').waitFor(),
  },
  {
    name: 'sign-in',
    path: '/admin/links',
    signedIn: false,
    act: (page) => page.getByLabel('Email').waitFor(),
  },
  {
    name: 'sign-in-wrong',
    path: '/admin/sign-in',
    signedIn: false,
    act: async (page) => {
      await page.getByLabel('Email').fill('nadia@sample.gallery');
      await page.getByRole('textbox', { name: 'Password' }).fill('not this one');
      await page.keyboard.press('Enter');
      await page.locator('.problem').waitFor();
    },
  },
  {
    name: 'sign-in-again',
    path: '/admin/links',
    act: async (page) => {
      await page.getByRole('cell').first().waitFor();
      await control(page, 'expire-session', {});
      await page.getByRole('link', { name: 'INV-1001' }).click();
      await page.getByText('Please sign in again').waitFor();
    },
  },
  {
    name: 'welcome',
    path: '/admin/welcome#first-owner-token',
    scenario: 'unclaimed',
    signedIn: false,
    act: (page) => page.getByLabel('Your name').waitFor(),
  },
  {
    name: 'welcome-problems',
    path: '/admin/welcome#wrong-token',
    scenario: 'unclaimed',
    signedIn: false,
    act: async (page) => {
      await page.getByRole('button', { name: 'Become the owner' }).click();
      await page.locator('.problem').first().waitFor();
    },
  },
  { name: 'not-found', path: '/admin/payers', act: (page) => page.getByText('Page not found').waitFor() },
];

const variants: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  phone: {
    viewport: { width: 390, height: 844 },
    colorScheme: 'light',
    deviceScaleFactor: 2,
    hasTouch: true,
  },
  'phone-dark': {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    deviceScaleFactor: 2,
    hasTouch: true,
  },
};

const [folder = 'screenshots', ...names] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const chosen = (name: string, known: readonly string[]): boolean => {
  const asked = names.filter((candidate) => known.includes(candidate));
  return asked.length === 0 || asked.includes(name);
};
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const problems: string[] = [];

for (const [variant, options] of Object.entries(variants).filter(([name]) =>
  chosen(name, Object.keys(variants)),
))
  for (const shot of shots.filter(({ name }) =>
    chosen(
      name,
      shots.map((known) => known.name),
    ),
  )) {
    const served = await serveBuilt(shot.linkOrigin ?? 'https://pay.sample.gallery');
    const context = await browser.newContext({
      ...options,
      baseURL: served.origin,
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.request.post('/fake/reset', {
      data: { scenario: shot.scenario ?? 'gallery', signedIn: shot.signedIn ?? true },
    });
    page.on('console', (message) => {
      const expected = /status of (?:401|403|422)|net::ERR_FAILED/.test(message.text());
      if (message.type() === 'error' && !expected) problems.push(`${shot.name}: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`${shot.name}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.origin)) problems.push(`${shot.name}: asked for ${request.url()}`);
    });
    try {
      await page.goto(shot.path);
      await shot.act?.(page);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForLoadState('load');
    } catch (error) {
      problems.push(`${shot.name} (${variant}): ${String(error).slice(0, 300)}`);
    }
    await page.screenshot({ path: `${folder}/${shot.name}-${variant}.png`, animations: 'disabled' });
    await context.close();
    served.close();
  }

await browser.close();
process.stdout.write(problems.length === 0 ? 'No problem seen.\n' : `${problems.join('\n')}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
