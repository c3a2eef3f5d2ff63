import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startSandbox } from '../testing.ts';
import { call, json, openAccount } from '../testing/client.ts';
import { waitAfterMs } from './deliver-webhook.ts';

type Received = { readonly body: string; readonly headers: IncomingHttpHeaders };

const startReceiver = async () => {
  const received: Received[] = [];
  const receiver = { url: '', status: 200, received };
  const server = createServer((request, response) => {
    let body = '';
    request
      .on('data', (chunk: Buffer) => (body += chunk.toString()))
      .on('end', () => {
        received.push({ body, headers: request.headers });
        response.writeHead(receiver.status, { location: '/elsewhere' }).end();
      });
  });
  await new Promise<void>((resolve) => void server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  receiver.url = `http://localhost:${(server.address() as AddressInfo).port}/inbox`;
  return receiver;
};

const start = async (folder?: string) => {
  const time = { laterMs: 0 };
  const sandbox = await startSandbox(folder === undefined ? {} : { data: { kind: 'folder', path: folder } }, {
    clock: () => Date.now() + time.laterMs,
  });
  let running = true;
  const stop = async () => {
    if (running) await sandbox.stop();
    running = false;
  };
  onTestFinished(stop);
  const pass = async (ms: number) => {
    time.laterMs += ms;
    await sandbox.processAll();
  };
  return { ...sandbox, stop, pass };
};

test('each change is sent once accepted, signed, with the charge as it stands', async () => {
  const receiver = await startReceiver();
  const sandbox = await start();
  const account = await openAccount(sandbox, receiver.url);
  const charge = await account.charge('4242 4242 4242 4242', 'pay_1-1');
  await sandbox.processAll();
  await sandbox.pass(3_600_000);

  expect(receiver.received).toHaveLength(1);
  const { body, headers } = receiver.received[0] ?? { body: '', headers: {} };
  expect(JSON.parse(body)).toEqual({ type: 'charge.updated', reference: 'pay_1-1', charge: charge.body });
  const id = headers['sandbox-webhook-id'];
  const timestamp = headers['sandbox-webhook-timestamp'];
  expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
  const signature = createHmac('sha256', account.webhookSecret)
    .update(`${String(id)}.${String(timestamp)}.${body}`)
    .digest('base64');
  expect(headers['sandbox-webhook-signature']).toBe(`v1,${signature}`);
});

test('a webhook goes out by itself, without anybody asking', async () => {
  const receiver = await startReceiver();
  const sandbox = await startSandbox({ lateResultMs: 1 });
  onTestFinished(() => sandbox.stop());
  const account = await openAccount(sandbox, receiver.url);
  await account.charge('4000 0000 0000 0077', 'pay_1-1');
  await vi.waitFor(() => {
    const statuses = receiver.received.map(({ body }) => String(JSON.parse(body).charge.status));
    expect(statuses.toSorted()).toEqual(['captured', 'pending']);
  }, 15_000);
});

test.each([500, 404, 302])(
  'status %i is no acceptance: sent again, later and later, with the same id',
  async (status) => {
    const receiver = await startReceiver();
    receiver.status = status;
    const sandbox = await start();
    const account = await openAccount(sandbox, receiver.url);
    await account.charge('4242 4242 4242 4242', 'pay_1-1');
    await sandbox.processAll();
    await sandbox.pass(1000);
    await sandbox.pass(1000);
    expect(receiver.received).toHaveLength(2);
    receiver.status = 204;
    await sandbox.pass(1000);
    await sandbox.pass(3_600_000);
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ headers }) => headers['sandbox-webhook-id'])).size).toBe(1);
  },
);

test('what was not accepted survives a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const receiver = await startReceiver();
  receiver.status = 503;
  const before = await start(folder);
  const account = await openAccount(before, receiver.url);
  await account.charge('4242 4242 4242 4242', 'pay_1-1');
  await before.processAll();
  await before.stop();
  receiver.status = 200;
  const known = receiver.received.length;
  await start(folder);
  await vi.waitFor(() => expect(receiver.received).toHaveLength(known + 1), 15_000);
  expect(receiver.received.at(-1)?.body).toBe(receiver.received[0]?.body);
});

test('a changed address is tried at once, also for what waits', async () => {
  const receiver = await startReceiver();
  const sandbox = await start();
  const account = await openAccount(sandbox, 'http://localhost:1/nobody');
  await account.charge('4242 4242 4242 4242', 'pay_1-1');
  await sandbox.processAll();
  const changed = await call(`${sandbox.url}/v1/accounts/${account.id}`, {
    ...json({ webhook_url: receiver.url }, { authorization: `Bearer ${sandbox.operatorToken}` }),
    method: 'PATCH',
  });
  expect(changed).toMatchObject({ status: 200, body: { webhook_url: receiver.url } });
  await sandbox.processAll();
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 15_000);
});

const putFaults = (sandbox: Awaited<ReturnType<typeof start>>, accountId: string, faults: object) =>
  call(`${sandbox.url}/v1/accounts/${accountId}/faults`, {
    ...json(faults, { authorization: `Bearer ${sandbox.operatorToken}` }),
    method: 'PUT',
  });

const startFaulty = async (faults: object) => {
  const receiver = await startReceiver();
  const sandbox = await start();
  const account = await openAccount(sandbox, receiver.url);
  await putFaults(sandbox, account.id, faults);
  const references = () =>
    receiver.received.map(({ body }) => (JSON.parse(body) as { reference: string }).reference);
  return { receiver, sandbox, account, references };
};
const good = '4242 4242 4242 4242';

test('lost: a webhook never goes out', async () => {
  const { receiver, sandbox, account } = await startFaulty({ webhooks: { lose: 1 } });
  await account.charge(good, 'pay_1-1');
  await sandbox.pass(24 * 3_600_000);
  expect(receiver.received).toEqual([]);
});

test('duplicated: it goes out twice, with one id', async () => {
  const { receiver, sandbox, account } = await startFaulty({ webhooks: { duplicate: 1 } });
  await account.charge(good, 'pay_1-1');
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2));
  await sandbox.pass(24 * 3_600_000);
  expect(receiver.received).toHaveLength(2);
  expect(new Set(receiver.received.map(({ headers }) => headers['sandbox-webhook-id'])).size).toBe(1);
});

test('delayed: it goes out when its time has come', async () => {
  const { receiver, sandbox, account } = await startFaulty({ webhooks: { delay_ms: 60_000 } });
  await account.charge(good, 'pay_1-1');
  await sandbox.pass(30_000);
  expect(receiver.received).toEqual([]);
  await sandbox.pass(30_000);
  expect(receiver.received).toHaveLength(1);
});

test('reordered: a later one overtakes it', async () => {
  const { sandbox, account, references } = await startFaulty({ webhooks: { reorder: 1 } });
  await account.charge(good, 'pay_1-1');
  await putFaults(sandbox, account.id, {});
  await account.charge(good, 'pay_2-1');
  await vi.waitFor(() => expect(references()).toEqual(['pay_2-1']));
  await sandbox.pass(2000);
  expect(references()).toEqual(['pay_2-1', 'pay_1-1']);
});

test('during an outage no webhook goes out; afterwards it does', async () => {
  const { receiver, sandbox, account } = await startFaulty({});
  await account.charge('4000 0000 0000 0077', 'pay_1-1');
  await vi.waitFor(() => expect(receiver.received).toHaveLength(1));
  await putFaults(sandbox, account.id, { outage: true });
  await sandbox.pass(4000);
  expect(receiver.received).toHaveLength(1);
  await putFaults(sandbox, account.id, {});
  await sandbox.pass(1000);
  await vi.waitFor(() => expect(receiver.received).toHaveLength(2));
});

test('the wait doubles up to one hour and never ends', () => {
  expect([1, 2, 3, 12, 13, 1000].map(waitAfterMs)).toEqual([
    1000, 2000, 4000, 2_048_000, 3_600_000, 3_600_000,
  ]);
});
