import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { openPostgres } from '@artspay/db/engines/postgres';
import { usualLimits } from '@artspay/core/velocity/limits';
import { openTestDatabase } from '@artspay/db/testing/open-test-database';
import { startSandbox } from '@artspay/sandbox/testing';
import { expect, onTestFinished, test } from 'vitest';
import type { Config } from '#api/config/config';
import { createContext } from '#api/context';
import { createLog } from '#api/log';
import { soleMerchant } from '#api/setup/sole-merchant';

/** The sandbox behind a slow network: what a server asks of it arrives once `release` was called. */
const slowWireTo = async (sandboxUrl: string) => {
  const released = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const hand = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = await text(request);
    asked.resolve();
    await released.promise;
    const answer = await fetch(sandboxUrl + (request.url ?? ''), {
      method: request.method ?? 'GET',
      headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
      ...(sent === '' ? {} : { body: sent }),
    });
    response.writeHead(answer.status).end(await answer.text());
  };
  const proxy = createServer((request, response) => void hand(request, response));
  await new Promise<void>((resolve) => void proxy.listen(0, resolve));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const { port } = proxy.address() as AddressInfo;
  return { url: `http://localhost:${port}`, asked: asked.promise, release: () => released.resolve() };
};

test('servers that start at once on an empty database share one account at the gateway', async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  const opened = await openTestDatabase('postgres');
  onTestFinished(() => opened.close());
  const secretKey = randomBytes(32);
  const start = async (url: string) => {
    const database = await openPostgres(opened.url ?? '', 10);
    if (!database.ok) throw new Error(database.error.message);
    const config: Config = {
      port: 0,
      publicUrl: 'http://localhost:4000',
      published: false,
      database: { kind: 'embedded' },
      dataDir: tmpdir(),
      secretKey,
      sandbox: { url, operatorToken: sandbox.operatorToken },
      merchantName: 'My organisation',
      mail: null,
      trustedProxies: null,
      limits: usualLimits,
      logLevel: 'silent',
    };
    const context = await createContext(config, {
      database: database.value,
      log: createLog(config),
      jobsRun: false,
    });
    if (!context.ok) throw new Error(context.error);
    onTestFinished(() => context.value.close());
    const { id } = await soleMerchant(opened.database);
    return () => context.value.services.gatewayAccounts.cardFrame({ merchantId: id, mode: 'test' });
  };

  const wire = await slowWireTo(sandbox.url);
  const slow = start(wire.url);
  await wire.asked;
  const first = await start(sandbox.url);
  const frame = await first();
  expect(frame?.url).toMatch(/pk_test/);
  wire.release();
  const second = await slow;
  expect(await second()).toEqual(frame);
  expect(await first()).toEqual(frame);
});
