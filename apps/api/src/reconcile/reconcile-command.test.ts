import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '@artspay/db/engines/folder-lock';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Config } from '#api/config/config';
import { readArguments } from '#api/reconcile/read-arguments';
import { reconcileCommand } from '#api/reconcile/reconcile-command';
import { faultsOf } from '#api/testing/faults';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let config: Config;
beforeAll(async () => {
  api = await startApi({ engine: 'postgres' });
  config = { ...api.config, database: { kind: 'postgres', url: api.databaseUrl ?? '' } };
});
afterAll(() => api.stop());

const all = { from: new Date(0), to: null, isFixing: false, asJson: false };
const shownAmount = { amount: '120.00', currency: 'AUD' };

test('beside a running server: agreement is said in words and as JSON, and ends with 0', async () => {
  const agreed = await reconcileCommand(config, all);
  expect(agreed).toEqual({
    ok: true,
    value: {
      text: expect.stringMatching(
        /^Compared 1970.*: 0 attempts here, 0 charges at the gateway\.\nNo differences\.\n$/,
      ),
      exitCode: 0,
    },
  });
  const json = await reconcileCommand(config, { ...all, asJson: true });
  expect(JSON.parse(json.ok ? json.value.text : '')).toEqual({
    from: '1970-01-01T00:00:00.000Z',
    to: expect.stringMatching(/Z$/),
    attempts: 0,
    charges: 0,
    differences: [],
  });
});

test('a difference is a line of the table and an object of the JSON, and ends with 1 until it is repaired', async () => {
  const staff = await staffOf(api);
  const payer = payerOf(api);
  const link = (await staff.create()).paymentLink;
  const started = await payer.start({ link: { code: link.code, amount: shownAmount, reference: 'Deposit' } });
  const reference = `${String(started.payment.id)}-1`;
  const { boss } = api.database;
  await boss.send('resolve-attempt', { reference, tries: 0 }, { retryLimit: 0, startAfter: 3600 });
  const [job] = await boss.findJobs('resolve-attempt', { queued: true });
  await boss.fail('resolve-attempt', job?.id ?? '', { message: 'Error: gone' });

  const told = await reconcileCommand(config, all);
  expect(told).toMatchObject({ ok: true, value: { exitCode: 1 } });
  const lines = told.ok ? told.value.text.split('\n') : [];
  expect(lines).toContainEqual(expect.stringMatching(/^difference +about +here +at the gateway +repair$/));
  expect(lines).toContainEqual(
    expect.stringMatching(
      new RegExp(`^dead_job +\\S+ +resolve-attempt ${reference}: Error: gone +- +with --fix$`),
    ),
  );
  expect(lines).toContain('1 found, 0 repaired, 1 left.');

  const json = await reconcileCommand(config, { ...all, asJson: true, isFixing: true });
  expect(json).toMatchObject({ ok: true, value: { exitCode: 0 } });
  expect(JSON.parse(json.ok ? json.value.text : '').differences).toEqual([
    {
      kind: 'dead_job',
      subject: expect.any(String),
      merchant: null,
      mode: null,
      ours: `resolve-attempt ${reference}: Error: gone`,
      theirs: null,
      repair: 'repaired',
    },
  ]);
});

test('while the gateway is out, one plain sentence', async () => {
  const faults = faultsOf(api);
  await faults.set({ outage: true });
  onTestFinished(() => faults.clear());
  expect(await reconcileCommand(config, all)).toEqual({
    ok: false,
    error:
      'The gateway gave no clear answer, so nothing was compared. Run this again when it can be reached.',
  });
});

test('another key than the database was made with is refused before anything is compared', async () => {
  expect(await reconcileCommand({ ...config, secretKey: new Uint8Array(32) }, all)).toMatchObject({
    ok: false,
    error: expect.stringContaining('SECRET_KEY'),
  });
});

test('while a server holds the embedded database, one plain sentence says so', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'artspay-held-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const held = lockFolder(dataDir);
  onTestFinished(() => held?.release());
  expect(await reconcileCommand({ ...config, dataDir, database: { kind: 'embedded' } }, all)).toEqual({
    ok: false,
    error: expect.stringMatching(/^The running server holds the embedded database: stop it/),
  });
});

test('what the command is asked is read in one place', () => {
  const nothing = { from: null, to: null, isFixing: false, asJson: false };
  expect(readArguments([])).toEqual({ ok: true, value: nothing });
  expect(
    readArguments(['--json', '--fix', '--from', '2026-11-22', '--to', '2026-11-23T09:30:00+11:00']),
  ).toEqual({
    ok: true,
    value: {
      isFixing: true,
      asJson: true,
      from: new Date('2026-11-22T00:00:00Z'),
      to: new Date('2026-11-22T22:30:00Z'),
    },
  });
});

test.each([
  ['an unknown option', ['--repair']],
  ['a word that belongs to nothing', ['now']],
  ['a date that is none', ['--from', 'yesterday']],
  ['an option without its value', ['--to']],
  ['a window that ends before it begins', ['--from', '2026-11-22', '--to', '2026-11-21']],
])('%s is answered with how the command is used', (_, given) => {
  expect(readArguments(given)).toEqual({
    ok: false,
    error: expect.stringContaining('Use: pnpm reconcile [--json] [--fix] [--from <date>] [--to <date>]'),
  });
});

test('what cannot be done is one sentence on standard error, and exit code 2', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const ended = await new Promise((resolve) => {
    execFile(process.execPath, [main, '--repair'], { env: {} }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });
  expect(ended).toEqual({ code: 2, out: '', err: expect.stringMatching(/^Use: pnpm reconcile .*\n$/) });
});
