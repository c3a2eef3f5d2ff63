import { expect, onTestFinished, test, vi } from 'vitest';
import { startSandbox } from '../testing.ts';
import { call, chargeBody, json, openAccount } from '../testing/client.ts';
import { createFaultControls, faultsShape } from './faults.ts';

const good = '4242 4242 4242 4242';

const start = async () => {
  let laterMs = 0;
  const sandbox = await startSandbox({}, { clock: () => Date.now() + laterMs });
  onTestFinished(() => sandbox.stop());
  const account = await openAccount(sandbox);
  const address = `${sandbox.url}/v1/accounts/${account.id}/faults`;
  const operator = { authorization: `Bearer ${sandbox.operatorToken}` };
  return {
    ...sandbox,
    account,
    address,
    operator,
    put: (faults: object) => call(address, { ...json(faults, operator), method: 'PUT' }),
    clear: () => call(address, { method: 'DELETE', headers: operator }),
    pass: async (ms: number) => {
      laterMs += ms;
      await sandbox.processAll();
    },
  };
};

const none = faultsShape.parse({});

test('the operator sets, reads and clears the faults of one account', async () => {
  const { account, address, operator, put, clear } = await start();
  const faults = { ...none, seed: 7, cut_after: 0.5, webhooks: { ...none.webhooks, lose: 1 } };
  expect(await put({ seed: 7, cut_after: 0.5, webhooks: { lose: 1 } })).toEqual({
    status: 200,
    body: faults,
  });
  expect(await call(address, { headers: operator })).toEqual({ status: 200, body: faults });
  expect(await clear()).toEqual({ status: 200, body: none });
  expect(await account.charge(good, 'pay_1-1')).toMatchObject({ status: 200, body: { status: 'captured' } });
});

test('a wrong token, an unknown account and what is not a fault are refused', async () => {
  const { address, put, operator, url } = await start();
  expect(await call(address, json({}, { authorization: 'Bearer wrong' }))).toMatchObject({ status: 401 });
  expect(
    await call(`${url}/v1/accounts/acct_unknown/faults`, { ...json({}, operator), method: 'PUT' }),
  ).toMatchObject({ status: 404, body: { error: { code: 'account_not_found' } } });
  for (const faults of [
    { cut_before: 1.1 },
    { latency_ms: -1 },
    { outage: 'yes' },
    { outrage: true },
    { webhooks: { lose: '1' } },
    { webhooks: null },
    { seed: 0.5 },
  ]) {
    expect([faults, await put(faults)]).toEqual([faults, expect.objectContaining({ status: 400 })]);
  }
});

test('cut before: nothing is done; cut after and 503 after: it is done once, and found afterwards', async () => {
  const { account, put, clear } = await start();
  for (const [fault, stands] of [
    ['cut_before', false],
    ['cut_after', true],
    ['error_after', true],
  ] as const) {
    await put({ [fault]: 1 });
    const reference = `pay_${fault}-1`;
    const status = await account.charge(good, reference).then(
      (answer) => answer.status,
      () => 'cut',
    );
    expect([fault, status]).toEqual([fault, fault === 'error_after' ? 503 : 'cut']);
    await clear();
    const found = await account.get(`/v1/charges/by-reference/${reference}`);
    expect([fault, found.status]).toEqual([fault, stands ? 200 : 404]);
  }
});

test('an outage cuts off every request of the account and of no other', async () => {
  const sandbox = await start();
  const other = await openAccount(sandbox);
  await sandbox.put({ outage: true });
  await expect(sandbox.account.get('/v1/charges')).rejects.toThrow('fetch failed');
  await expect(sandbox.account.get('/v1/refunds/by-reference/r')).rejects.toThrow('fetch failed');
  expect(await other.get('/v1/charges')).toMatchObject({ status: 200 });
});

test('latency holds the work back, and the work is done although its caller has gone', async () => {
  const sandbox = await start();
  const { account, clear, put, url } = sandbox;
  await put({ latency_ms: 200 });
  const token = await sandbox.tokenFor(account.publishableKey, { number: good });
  const charging = fetch(`${url}/v1/charges`, {
    ...json(chargeBody(token, 'pay_1-1'), {
      authorization: `Bearer ${account.secretKey}`,
      'idempotency-key': 'k',
    }),
    signal: AbortSignal.timeout(100),
  });
  await expect(charging).rejects.toThrow('timeout');
  await clear();
  expect(await account.get('/v1/charges/by-reference/pay_1-1')).toMatchObject({ status: 404 });
  await vi.waitFor(async () =>
    expect(await account.get('/v1/charges/by-reference/pay_1-1')).toMatchObject({
      status: 200,
      body: { status: 'captured' },
    }),
  );
});

test('a partial approval captures half of the amount, and can be voided but then not refunded', async () => {
  const { account, put, clear } = await start();
  await put({ partial_approval: 1 });
  const charge = await account.charge(good, 'pay_1-1');
  expect(charge.body).toMatchObject({ status: 'captured', amount: '123450', captured_amount: '61725' });
  await clear();
  const voided = await account.post('/v1/charges/by-reference/pay_1-1/void');
  expect(voided.body).toMatchObject({ status: 'voided', captured_amount: '0', revision: 2 });
  expect(await account.post('/v1/charges/by-reference/pay_1-1/void')).toEqual(voided);
  const { id } = charge.body as { id: string };
  expect(await account.post('/v1/refunds', { charge: id, amount: '1', reference: 'r' })).toMatchObject({
    status: 422,
  });
});

test('what was refunded, even in part, is not voided', async () => {
  const { account } = await start();
  const { id } = (await account.charge(good, 'pay_1-1')).body as { id: string };
  await account.post('/v1/refunds', { charge: id, amount: '1', reference: 'r' });
  expect(await account.post('/v1/charges/by-reference/pay_1-1/void')).toMatchObject({
    body: { status: 'captured', refunded_amount: '1' },
  });
});

const draw = (seed: number): readonly boolean[] => {
  const controls = createFaultControls();
  controls.set('acct', faultsShape.parse({ seed, cut_after: 0.25 }));
  return Array.from({ length: 400 }, () => controls.strikes('acct', 'cut_after'));
};

test('the same seed strikes the same cases, another seed others, each about its share', () => {
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const struck = draw(7).filter(Boolean).length;
  expect(struck).toBeGreaterThan(70);
  expect(struck).toBeLessThan(130);
});
