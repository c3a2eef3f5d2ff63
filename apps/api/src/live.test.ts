import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Json } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let payer: ReturnType<typeof payerOf>;
let staff: Awaited<ReturnType<typeof staffOf>>;
beforeAll(async () => {
  api = await startApi();
  payer = payerOf(api);
  staff = await staffOf(api);
});
afterAll(() => api.stop());

const amount = { amount: '120.00', currency: 'AUD' };

type Stream = {
  /** The next event's one field; `null` once the stream is complete. */
  next(): Promise<Json>;
  close(): void;
};

const follow = async (
  path: string,
  query: string,
  variables: Json,
  headers: Record<string, string> = {},
): Promise<Stream> => {
  const ending = new AbortController();
  const response = await fetch(api.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
    body: JSON.stringify({ query, variables }),
    signal: ending.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  return {
    close: () => ending.abort(),
    next: async () => {
      for (;;) {
        const end = waiting.indexOf('\n\n');
        if (end !== -1) {
          const block = waiting.slice(0, end);
          waiting = waiting.slice(end + 2);
          if (block.includes('event: complete')) return null;
          const data = /^data: ?(.+)$/m.exec(block)?.[1];
          if (data !== undefined) return Object.values(JSON.parse(data).data)[0];
        } else {
          const read = await reader?.read();
          if (read === undefined || read.done) return null;
          waiting += read.value;
        }
      }
    },
  };
};

const paymentQuery =
  'subscription($id: ID!, $secret: String!) { payment(id: $id, secret: $secret) { __typename ... on Payment { status } } }';
const begin = async () => {
  const { paymentLink: link } = await staff.create();
  const { payment, secret } = await payer.start({ link: { code: link.code, amount, reference: 'Deposit' } });
  return { link, key: { id: payment.id, secret } };
};

test('a payer hears the payment at once, then each change, until it is paid', async () => {
  const { link, key } = await begin();
  const stream = await follow('/graphql/payer', paymentQuery, key);
  expect(await stream.next()).toEqual({ __typename: 'Payment', status: 'OPEN' });
  const token = await payer.token(link.code, '4242424242424242');
  await payer.confirm({ ...key, token, shownAmount: amount });
  const heard: string[] = [];
  for (let event = await stream.next(); event !== null; event = await stream.next()) heard.push(event.status);
  expect(heard.at(-1)).toBe('PAID');
});

test('with a wrong secret the stream says so and ends', async () => {
  const { key } = await begin();
  const stream = await follow('/graphql/payer', paymentQuery, { ...key, secret: 'wrong' });
  expect(await stream.next()).toEqual({ __typename: 'NotFoundError' });
  expect(await stream.next()).toBeNull();
});

test('staff see a link become paid without asking again', async () => {
  const { link, key } = await begin();
  const query = 'subscription($id: ID!) { paymentLink(id: $id) { status } }';
  const [one, all] = await Promise.all([
    follow('/graphql', query, { id: link.id }, staff.headers),
    follow('/graphql', 'subscription { changes { id } }', {}, staff.headers),
  ]);
  expect(await one.next()).toEqual({ status: 'ACTIVE' });
  expect(await all.next()).toEqual({ id: null });
  const token = await payer.token(link.code, '4242424242424242');
  await payer.confirm({ ...key, token, shownAmount: amount });
  await vi.waitFor(async () => expect(await one.next()).toEqual({ status: 'PAID' }), { timeout: 10_000 });
  expect(await all.next()).toEqual({ id: key.id });
  one.close();
  all.close();
});

test('who is not signed in hears nothing', async () => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: 'subscription { changes { id } }' }),
  });
  expect(response.status).toBe(401);
});

test('the server stops while streams are open', async () => {
  const other = await startApi();
  const { payment, secret } = await (async () => {
    const them = await staffOf(other);
    const { paymentLink: link } = await them.create();
    return payerOf(other).start({ link: { code: link.code, amount, reference: 'Deposit' } });
  })();
  const response = await fetch(`${other.url}/graphql/payer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: paymentQuery, variables: { id: payment.id, secret } }),
  });
  const reader = response.body?.getReader();
  await reader?.read();
  const before = performance.now();
  await other.stop();
  expect(performance.now() - before).toBeLessThan(8_000);
});
