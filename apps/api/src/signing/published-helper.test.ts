import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../../..');

let api: RunningApi;
let shop: string;

/** Where an integrator works: nothing but the package, as it would come from a registry. */
const setUpShop = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'shop-'));
  const inside = join(folder, 'node_modules/@artspay/widget');
  await mkdir(inside, { recursive: true });
  const { packageManager } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const packed = join(folder, 'widget.tgz');
  await run('npx', ['--yes', String(packageManager), 'pack', '--out', packed], {
    cwd: join(root, 'packages/widget'),
  });
  await run('tar', ['-xzf', packed, '-C', inside, '--strip-components=1']);
  return folder;
};

beforeAll(async () => {
  api = await startApi();
  shop = await setUpShop();
});
afterAll(async () => {
  await api.stop();
  await rm(shop, { recursive: true, force: true });
});

test('the example of the guide, run with the package as it is published, signs what the page then asks for', async () => {
  const staff = await staffOf(api);
  const { data } = await staff.send(`mutation { signingKeyCreate(input: { name: "Shop" }) {
    ... on SigningKeyCreateSuccess { secret signingKey { id } } } }`);
  const url = await staff.send('{ viewer { merchant { paymentUrl { code } } } }');
  const guide = await readFile(join(root, 'docs/signed-prefill.md'), 'utf8');
  const example = (/```js\n(.*?)```/s.exec(guide)?.[1] ?? '')
    .replaceAll('sample-gallery-7fq2m9xk', url.data.viewer.merchant.paymentUrl.code)
    .replace('https://pay.example', api.url);
  await writeFile(join(shop, 'example.mjs'), example);
  const { stdout } = await run(process.execPath, ['example.mjs'], {
    cwd: shop,
    env: {
      ARTSPAY_SIGNING_SECRET: data.signingKeyCreate.secret,
      ARTSPAY_SIGNING_KEY: data.signingKeyCreate.signingKey.id,
    },
  });
  const page = await fetch(stdout.trim());
  expect(page.status).toBe(200);
  expect(await page.text()).toMatch(/INV-1001.*120\.00/s);
});

test('its types refuse a Payment URL without all that it needs', async () => {
  const wrong = `import { signPrefill } from '@artspay/widget/sign';
export const right: string = signPrefill({ key: '', kid: '', link: '', amount: '1', currency: 'AUD', expiresIn: 1 });
// @ts-expect-error -- a Payment URL needs all of them
signPrefill({ key: '', kid: '', paymentUrl: '', amount: '1', expiresIn: 1 });
`;
  await writeFile(join(shop, 'wrong.mts'), wrong);
  const tsc = join(root, 'node_modules/.bin/tsc');
  await expect(
    run(tsc, ['--noEmit', '--strict', '--module', 'nodenext', 'wrong.mts'], { cwd: shop }),
  ).resolves.toMatchObject({ stderr: '' });
});
