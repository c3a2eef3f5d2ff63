import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { usualLimits } from '@artspay/core/velocity/limits';
import { openTestDatabase } from '@artspay/db/testing/open-test-database';
import { merchants } from '@artspay/db/schema/merchants';
import { payables } from '@artspay/db/schema/payables';
import { type RunningSandbox, startSandbox } from '@artspay/sandbox/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Config } from '#api/config/config';
import { type Context, createContext } from '#api/context';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.stop());

const secretKey = randomBytes(32);

/** A start on the database behind `url`, or on a fresh one. */
const start = async (given: Partial<Config>, url?: string) => {
  const config: Config = {
    port: 0,
    publicUrl: 'http://localhost:4000',
    published: false,
    database: url === undefined ? { kind: 'embedded' } : { kind: 'postgres', url },
    dataDir: tmpdir(),
    secretKey,
    sandbox: { url: sandbox.url, operatorToken: sandbox.operatorToken },
    merchantName: 'My organisation',
    mail: null,
    trustedProxies: null,
    limits: usualLimits,
    logLevel: 'silent',
    ...given,
  };
  const overrides = url === undefined ? { database: (await openTestDatabase('embedded')).database } : {};
  return createContext(config, { ...overrides, log: pino({ level: 'silent' }), sandboxPatienceMs: 0 });
};
const startWell = async (given: Partial<Config>, url?: string): Promise<Context> => {
  const started = await start(given, url);
  if (!started.ok) throw new Error(started.error);
  return started.value;
};

const scopeOf = async ({ services }: Context) => {
  const [merchant] = await services.database.db.select().from(merchants);
  if (merchant === undefined) throw new Error('no merchant');
  return { merchantId: merchant.id, mode: 'test' } as const;
};

test('a sandbox that does not answer, or does not know us, is one sentence', async () => {
  const good = { url: sandbox.url, operatorToken: sandbox.operatorToken };
  for (const [given, words] of [
    [{ ...good, url: 'http://127.0.0.1:1' }, 'does not answer at http://127.0.0.1:1'],
    [{ ...good, operatorToken: 'not-the-operators-token' }, 'SANDBOX_OPERATOR_TOKEN is not its own'],
    [{ ...good, operatorToken: null }, 'SANDBOX_OPERATOR_TOKEN is needed'],
  ] as const) {
    const started = await start({ sandbox: given });
    expect(started).toEqual({ ok: false, error: expect.stringMatching(/^[^\n]+\.$/) });
    expect(started).toEqual({ ok: false, error: expect.stringContaining(words) });
  }
});

test('a published installation has its own name and no made-up link', async () => {
  const context = await startWell({ published: true, merchantName: 'Galería Ñandú' });
  const { db } = context.services.database;
  expect(await db.select().from(merchants)).toMatchObject([
    { name: 'Galería Ñandú', statementDescriptor: 'GALERIA NANDU' },
  ]);
  expect(await db.select().from(payables)).toEqual([]);
  await context.close();
});

test('starts on one database share the account; a sandbox without its books is opened anew; another key is refused', async () => {
  const postgres = await openTestDatabase('postgres');
  const url = postgres.url ?? '';
  const first = await startWell({}, url);
  const account = await first.services.gatewayAccounts.findSandbox(await scopeOf(first));
  await first.close();

  const moved = await startWell({ publicUrl: 'http://localhost:4999' }, url);
  const after = await moved.services.gatewayAccounts.findSandbox(await scopeOf(moved));
  expect(after?.accountId).toBe(account?.accountId);
  expect(after?.webhookUrl).toBe(account?.webhookUrl.replace(':4000', ':4999'));
  expect(moved.sandbox).toBe('none');
  await moved.close();

  const empty = await startSandbox();
  const again = await startWell({ sandbox: { url: empty.url, operatorToken: empty.operatorToken } }, url);
  expect(again.sandbox).toBe('opened_again');
  await again.close();
  await empty.stop();

  expect(await start({ secretKey: randomBytes(32) }, url)).toEqual({
    ok: false,
    error: expect.stringContaining('is not the key'),
  });
  await postgres.close();
});
