import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningSandbox, startSandbox } from '../testing.ts';
import { call, chargeBody, openAccount, type TestAccount } from '../testing/client.ts';

let sandbox: RunningSandbox;
let account: TestAccount;
beforeAll(async () => {
  sandbox = await startSandbox();
  account = await openAccount(sandbox);
});
afterAll(() => sandbox.stop());

const typed4xx = (body: unknown): unknown => ({
  status: expect.toSatisfy((status: number) => status >= 400 && status < 500),
  body,
});
const anyError = {
  error: { code: expect.stringMatching(/^[a-z_]+$/), message: expect.stringMatching(/.+/) },
};

const operator = () => ({ authorization: `Bearer ${sandbox.operatorToken}` });
const sameOrigin = () => ({ origin: sandbox.url });

const doors: readonly [name: string, path: string, headers: () => Record<string, string>][] = [
  ['accounts', '/v1/accounts', operator],
  ['tokens', '/v1/tokens', sameOrigin],
];

test.each(doors)('%s: what is not JSON of its shape is refused', async (_, path, headers) => {
  const send = (body: string, type = 'application/json') =>
    call(`${sandbox.url}${path}`, { method: 'POST', body, headers: { 'content-type': type, ...headers() } });
  for (const body of ['', '{', 'null', '[]', '"x"', '0', '{}', '\u0000', '{"__proto__":{}}']) {
    expect(await send(body)).toEqual(typed4xx(anyError));
  }
  expect(await send('{}', 'text/plain')).toMatchObject({ status: 415 });
  expect(await send(JSON.stringify({ name: 'x'.repeat(70_000) }))).toMatchObject({
    status: 413,
    body: { error: { code: 'too_large' } },
  });
});

test('charges: each field that is missing, huge or malformed is named', async () => {
  const body = chargeBody('tok_unknown', 'pay_1-1');
  const bad: Readonly<Record<string, readonly unknown[]>> = {
    reference: ['', ' ', 'a/b', 'x'.repeat(101), '\u0000', 1, null, {}],
    amount: ['', '0', '-1', '1.5', '1e3', '0100', '1000000000000', 123_450, null],
    currency: ['', 'aud', 'AUDX', 'XYZ', 36, null],
    token: ['', 'x'.repeat(101), 1, null],
    statement_descriptor: ['', 'x'.repeat(23), 'é', '\n', null],
  };
  for (const [field, values] of Object.entries(bad)) {
    for (const value of [...values, undefined]) {
      const answer = await account.post(
        '/v1/charges',
        { ...body, [field]: value },
        { 'idempotency-key': 'k' },
      );
      expect([field, value, answer]).toEqual([
        field,
        value,
        {
          status: 400,
          body: { error: { code: 'invalid_request', message: expect.stringMatching(`^${field}: `) } },
        },
      ]);
    }
  }
  for (const key of ['', 'x'.repeat(256), 'a b']) {
    expect(await account.post('/v1/charges', body, { 'idempotency-key': key })).toMatchObject({
      status: 400,
      body: { error: { code: 'idempotency_key_missing' } },
    });
  }
});

test('whatever is sent as a charge or a refund, the answer is a typed error and nothing is charged', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('/v1/charges', '/v1/refunds'), fc.object(), async (path, body) => {
      expect(await account.post(path, body, { 'idempotency-key': 'k' })).toEqual(typed4xx(anyError));
    }),
    { numRuns: 100 },
  );
  expect((await account.get('/v1/charges')).body).toMatchObject({ charges: [] });
});

test.each([
  '/',
  '/v1/charges/',
  '/v1/nothing',
  '/v1/charges/by-reference/%E0%A4%A',
  '/v1/charges/by-reference/%00',
  `/v1/charges/by-reference/${'x'.repeat(5000)}`,
  '/v1/refunds/by-reference/..%2F..%2Fetc%2Fpasswd',
  '/assets/..%2Fpackage.json',
  '/assets/nothing.js',
])('GET %s is a typed 4xx', async (path) => {
  expect(await account.get(path)).toEqual(typed4xx(anyError));
});

test.each(['PUT', 'DELETE', 'PATCH'])('%s on charges is a typed 4xx', async (method) => {
  expect(await call(`${sandbox.url}/v1/charges`, { method })).toEqual(typed4xx(anyError));
});

test.each([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=x',
  'text/plain',
])('a bank page that is sent nonsense as %s answers a typed 4xx', async (type) => {
  for (const body of ['', 'result=maybe', '--x\r\nnonsense', '%E0%A4%A']) {
    const request = { method: 'POST', body, headers: { 'content-type': type } };
    expect(await call(`${sandbox.url}/3ds/act_unknown`, request)).toEqual(typed4xx(anyError));
  }
});

test('healthz answers without a key', async () => {
  expect(await call(`${sandbox.url}/healthz`, {})).toEqual({ status: 200, body: { status: 'ok' } });
});
