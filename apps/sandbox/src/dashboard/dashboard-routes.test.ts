import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { call, json, openAccount } from '../testing/client.ts';

const start = async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  const account = await openAccount(sandbox);
  const operator = { authorization: `Bearer ${sandbox.operatorToken}` };
  const dashboard = (path: string, body: object = {}, headers: Record<string, string> = operator) =>
    call(`${sandbox.url}/v1/dashboard/${path}`, json(body, headers));
  const charge = async (reference: string, card = '4242 4242 4242 4242') =>
    ((await account.charge(card, reference)).body as { id: string }).id;
  const shown = async (reference: string) =>
    (await account.get(`/v1/charges/by-reference/${reference}`)).body;
  return {
    account,
    dashboard,
    charge,
    shown,
    of: (reference: string) => ({ account: account.id, reference }),
  };
};
const idOf = (answer: { readonly body: unknown }) => (answer.body as { id: string }).id;

test('a refund made in the dashboard stands in the charge without a reference, and holds its amount', async () => {
  const { account, dashboard, charge, shown, of } = await start();
  const id = await charge('pay_1-1');
  const made = await dashboard('refunds', { ...of('pay_1-1'), amount: '100000' });
  expect(made).toMatchObject({
    status: 200,
    body: { reference: null, amount: '100000', status: 'succeeded' },
  });
  expect(await shown('pay_1-1')).toMatchObject({
    refunded_amount: '100000',
    refunds: [{ id: idOf(made), reference: null }],
    disputes: [],
    revision: 2,
  });
  expect(await account.post('/v1/refunds', { charge: id, amount: '23451', reference: 'r1' })).toMatchObject({
    status: 422,
    body: { error: { code: 'refund_exceeds_capture' } },
  });
  expect(await dashboard(`refunds/${idOf(made)}/fail`)).toMatchObject({ body: { status: 'failed' } });
  expect(await shown('pay_1-1')).toMatchObject({ refunded_amount: '0', revision: 3 });
  expect(await dashboard(`refunds/${idOf(made)}/fail`)).toMatchObject({ status: 404 });
});

test.each(['won', 'lost'] as const)(
  'open → %s: nothing is refunded while disputed, nor after it was lost',
  async (outcome) => {
    const { account, dashboard, charge, shown, of } = await start();
    const id = await charge('pay_1-1');
    const opened = await dashboard('disputes', of('pay_1-1'));
    expect(opened).toMatchObject({ body: { amount: '123450', status: 'open' } });
    const refund = { charge: id, amount: '1', reference: 'r1' };
    expect(await account.post('/v1/refunds', refund)).toMatchObject({
      status: 422,
      body: { error: { code: 'charge_disputed' } },
    });
    expect(await dashboard(`disputes/${idOf(opened)}/close`, { outcome })).toMatchObject({
      body: { status: outcome },
    });
    expect(await shown('pay_1-1')).toMatchObject({ disputes: [{ id: idOf(opened), status: outcome }] });
    expect((await account.post('/v1/refunds', refund)).status).toBe(outcome === 'won' ? 200 : 422);
    expect(await dashboard(`disputes/${idOf(opened)}/close`, { outcome })).toMatchObject({ status: 404 });
  },
);

test('a pending refund fails, too, when its bank does not pay it out', async () => {
  const { account, dashboard, charge, shown, of } = await start();
  const id = await charge('pay_1-1', '4000 0000 0000 0077');
  await dashboard('charges/end', { ...of('pay_1-1'), outcome: 'captured' });
  const asked = { charge: id, amount: '1', reference: 'r1' };
  const made = await account.post('/v1/refunds', asked);
  expect(made).toMatchObject({ body: { status: 'pending' } });
  expect(await dashboard(`refunds/${idOf(made)}/fail`)).toMatchObject({ body: { status: 'failed' } });
  expect(await shown('pay_1-1')).toMatchObject({ refunded_amount: '0', refunds: [{ status: 'failed' }] });
});

test.each(['captured', 'declined', 'cancelled'] as const)(
  'pending → %s, once, when the payer’s bank says so',
  async (outcome) => {
    const { dashboard, charge, shown, of } = await start();
    await charge('pay_1-1', '4000 0000 0000 0077');
    const end = { ...of('pay_1-1'), outcome };
    expect(await dashboard('charges/end', end)).toMatchObject({ status: 200, body: { status: outcome } });
    expect(await shown('pay_1-1')).toMatchObject({
      status: outcome,
      captured_amount: outcome === 'captured' ? '123450' : '0',
      decline_code: outcome === 'declined' ? 'declined' : null,
      revision: 2,
    });
    expect(await dashboard('charges/end', end)).toMatchObject({ status: 404 });
  },
);

test('the dashboard is the operator’s alone, and knows only what was captured', async () => {
  const { dashboard, charge, of } = await start();
  await charge('pay_1-1', '4000 0000 0000 0002');
  expect(await dashboard('disputes', of('pay_1-1'))).toMatchObject({ status: 422 });
  expect(await dashboard('refunds', of('pay_2-1'))).toMatchObject({ status: 404 });
  expect(await dashboard('refunds', { ...of('pay_1-1'), amount: 1 })).toMatchObject({ status: 400 });
  expect(await dashboard('disputes/dp_none/close', { outcome: 'drawn' })).toMatchObject({ status: 400 });
  expect(await dashboard('refunds', of('pay_1-1'), {})).toMatchObject({ status: 401 });
});
