import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { call, chargeBody, openAccount } from '../testing/client.ts';

const start = async () => {
  let laterMs = 0;
  const sandbox = await startSandbox({ lateResultMs: 5000 }, { clock: () => Date.now() + laterMs });
  onTestFinished(() => sandbox.stop());
  const pass = async (ms: number) => {
    laterMs += ms;
    await sandbox.processAll();
  };
  return { sandbox, account: await openAccount(sandbox), pass };
};

const card = '4242 4242 4242 4242';
const key = (text: string) => ({ 'idempotency-key': text });

test('a charge is shown whole: amounts as decimal strings, no more of the card than four digits', async () => {
  const { account } = await start();
  const charged = await account.charge(card, 'pay_1-1');
  expect(charged).toEqual({
    status: 200,
    body: {
      id: expect.stringMatching(/^ch_/),
      reference: 'pay_1-1',
      amount: '123450',
      currency: 'AUD',
      status: 'captured',
      captured_amount: '123450',
      refunded_amount: '0',
      refunds: [],
      disputes: [],
      decline_code: null,
      card: { brand: 'Visa', last_four: '4242', fingerprint: expect.stringMatching(/.{20}/) },
      action_url: null,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      updated_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      revision: 1,
    },
  });
  expect(await account.get('/v1/charges/by-reference/pay_1-1')).toEqual(charged);
});

test('the same key answers the same, even after the charge went on; another body under it is a conflict', async () => {
  const { sandbox, account, pass } = await start();
  const token = await sandbox.tokenFor(account.publishableKey, { number: '4000 0000 0000 0077' });
  const body = chargeBody(token, 'pay_1-1');
  const first = await account.post('/v1/charges', body, key('k'));
  await pass(5000);
  expect(await account.post('/v1/charges', body, key('k'))).toEqual(first);
  expect(first.body).toMatchObject({ status: 'pending' });
  expect(await account.post('/v1/charges', { ...body, amount: '1' }, key('k'))).toMatchObject({
    status: 409,
    body: { error: { code: 'idempotency_key_reused' } },
  });
});

test('a reference is charged once, whatever the key; the token stays usable', async () => {
  const { sandbox, account } = await start();
  await account.charge(card, 'pay_1-1');
  const token = await sandbox.tokenFor(account.publishableKey, { number: card });
  expect(await account.post('/v1/charges', chargeBody(token, 'pay_1-1'), key('k2'))).toMatchObject({
    status: 409,
    body: { error: { code: 'reference_exists' } },
  });
  expect(await account.post('/v1/charges', chargeBody(token, 'pay_1-2'), key('k3'))).toMatchObject({
    status: 200,
  });
});

test('a token is good once, for fifteen minutes, for its own account', async () => {
  const { sandbox, account, pass } = await start();
  const refused = { status: 422, body: { error: { code: 'token_not_usable' } } };
  const used = await sandbox.tokenFor(account.publishableKey, { number: card });
  await account.post('/v1/charges', chargeBody(used, 'a'), key('a'));
  expect(await account.post('/v1/charges', chargeBody(used, 'b'), key('b'))).toMatchObject(refused);

  const other = await openAccount(sandbox);
  const foreign = await sandbox.tokenFor(account.publishableKey, { number: card });
  expect(await other.post('/v1/charges', chargeBody(foreign, 'c'), key('c'))).toMatchObject(refused);

  await pass(15 * 60 * 1000);
  expect(await account.post('/v1/charges', chargeBody(foreign, 'd'), key('d'))).toMatchObject(refused);
});

test('accounts do not see each other', async () => {
  const { sandbox, account } = await start();
  const other = await openAccount(sandbox);
  await account.charge(card, 'pay_1-1');
  expect((await other.get('/v1/charges/by-reference/pay_1-1')).status).toBe(404);
  expect((await other.post('/v1/charges/by-reference/pay_1-1/cancel')).status).toBe(404);
  expect((await other.get('/v1/charges')).body).toEqual({ charges: [], next_cursor: null });
  expect((await other.charge(card, 'pay_1-1')).status).toBe(200);
});

test('the list can be walked to its end without a gap or a repeat, by prefix and by time', async () => {
  const { account, pass } = await start();
  for (let n = 1; n <= 130; n += 1) await account.charge(card, `pay_a-${n}`);
  await account.charge(card, 'other-1');
  await pass(60_000);
  const boundary = new Date(Date.now() + 30_000).toISOString();
  await account.charge(card, 'pay_a-later');

  const walk = async (query: string): Promise<string[]> => {
    const references: string[] = [];
    let cursor: unknown = '';
    do {
      const page = (
        await account.get(`/v1/charges?${query}${cursor === '' ? '' : `&cursor=${String(cursor)}`}`)
      ).body as { charges: { reference: string }[]; next_cursor: string | null };
      references.push(...page.charges.map((charge) => charge.reference));
      cursor = page.next_cursor;
    } while (cursor !== null);
    return references;
  };

  const all = Array.from({ length: 130 }, (_, index) => `pay_a-${index + 1}`);
  const before = await walk(`reference_prefix=pay_a-&to=${boundary}`);
  expect(before.toSorted()).toEqual(all.toSorted());
  expect(await walk(`from=${boundary}`)).toEqual(['pay_a-later']);
  expect(await walk('reference_prefix=other')).toEqual(['other-1']);
  expect(await walk('')).toHaveLength(132);
});

test.each([
  ['cursor=nonsense'],
  ['cursor=W10'],
  ['from=yesterday'],
  ['to=1'],
  [`reference_prefix=${'x'.repeat(101)}`],
])('a list asked for by %s is refused', async (query) => {
  const { account } = await start();
  expect(await account.get(`/v1/charges?${query}`)).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid_request' } },
  });
});

test.each([
  ['no key', {}],
  ['a key that is not one', { authorization: 'Bearer sk_test_wrong' }],
  ['a live key', { authorization: 'Bearer sk_live_0123456789abcdef' }],
  ['basic credentials', { authorization: 'Basic c2s6' }],
])('with %s nothing is shown', async (_, headers: Record<string, string>) => {
  const { sandbox } = await start();
  expect(await call(`${sandbox.url}/v1/charges`, { headers })).toMatchObject({
    status: 401,
    body: { error: { code: 'secret_key_wrong' } },
  });
});
