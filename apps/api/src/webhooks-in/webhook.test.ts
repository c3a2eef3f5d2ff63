import { createHmac, randomUUID } from 'node:crypto';
import { inbox } from '@artspay/db/schema/inbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let address: string;
let secret: string;
beforeAll(async () => {
  api = await startApi({ overrides: { jobsRun: false } });
  const credentials = await api.context.services.gatewayAccounts.findSandbox(api.scope);
  address = credentials?.webhookUrl ?? '';
  secret = credentials?.webhookSecret ?? '';
});
afterAll(() => api.stop());

const notice = (reference = 'pay_01jd9x5y8zabcdefghjkmnpqrs-1') =>
  JSON.stringify({ type: 'charge.updated', reference, charge: {} });

const signed = (body: string, { id = randomUUID(), at = Date.now(), key = secret } = {}) => {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'sandbox-webhook-id': id,
    'sandbox-webhook-timestamp': timestamp,
    'sandbox-webhook-signature': `v1,${signature}`,
  };
};
const send = (url: string, body: string, headers: Record<string, string>) =>
  fetch(url, { method: 'POST', body, headers });
const rows = async () => (await api.database.db.select().from(inbox)).length;

test('a replayed webhook is kept once, with one job, however often it comes', async () => {
  const [body, headers] = [notice(), signed(notice())];
  const before = await rows();
  const answers = await Promise.all([1, 2, 3].map(() => send(address, body, headers)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await rows()).toBe(before + 1);
  expect(await api.context.jobs.processAll()).toBe(1);
});

test('a stale, unsigned, altered or re-signed webhook is refused and leaves nothing', async () => {
  const before = await rows();
  const body = notice();
  const tooOld = Date.now() - 10 * 60_000;
  for (const [sent, headers] of [
    [body, {}],
    [`${body} `, signed(body)],
    [body, signed(body, { at: tooOld })],
    [body, signed(body, { key: 'another secret' })],
    ['not json', signed('not json')],
    ['', signed('')],
    [body, { ...signed(body), 'sandbox-webhook-signature': 'v1,' }],
    [body, { ...signed(body), 'sandbox-webhook-timestamp': 'NaN' }],
  ] as const)
    expect((await send(address, sent, headers)).status).toBe(401);
  expect(await rows()).toBe(before);
  expect(await api.context.jobs.processAll()).toBe(0);
});

test('an address with another token does not exist', async () => {
  const body = notice();
  for (const wrong of [`${address}x`, address.slice(0, -1), `${api.url}/webhooks/sandbox/%00`])
    expect((await send(wrong, body, signed(body))).status).toBe(404);
});
