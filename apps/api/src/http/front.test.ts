import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let code: string;
let invoice: string;
beforeAll(async () => {
  api = await startApi();
  const staff = await staffOf(api);
  code = (await staff.create({ reference: 'INV-7' })).paymentLink.code;
  const { data } = await staff.send('{ viewer { merchant { paymentUrl { harvest } } } }');
  invoice = new URL(data.viewer.merchant.paymentUrl.harvest).pathname;
});
afterAll(() => api.stop());

type Ask = { readonly path: string } & Pick<RequestInit, 'method' | 'body'> & {
    readonly headers?: Readonly<Record<string, string>>;
  };

/** What a connection adds to an answer, and what differs for each. */
const ofTheConnection = ['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding'];
const read = async (answer: Response) => {
  const headers = new Headers(answer.headers);
  const id = headers.get('x-request-id');
  for (const name of [...ofTheConnection, 'x-request-id']) headers.delete(name);
  const text = await answer.text();
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    text: text.replaceAll(id ?? ' ', 'id'),
    hasId: /^[\w-]{36}$/.test(id ?? ''),
  };
};

const page = { accept: 'text/html' };
const json = { 'content-type': 'application/json', accept: 'application/json' };
const post = (query: string, headers: Record<string, string> = json): Ask => ({
  path: '/graphql/payer',
  method: 'POST',
  headers,
  body: JSON.stringify({ query }),
});

const asks: Readonly<Record<string, () => Ask>> = {
  'a page': () => ({ path: `/pay/${code}`, headers: page }),
  'a page in another language': () => ({
    path: `/pay/${code}?lang=de`,
    headers: { ...page, 'accept-language': 'fr' },
  }),
  'a page in the language that was chosen': () => ({
    path: `/pay/${code}`,
    headers: { ...page, cookie: 'a=b; artspay-lang=he' },
  }),
  'a page that nobody has': () => ({ path: '/pay/nobody-has-it', headers: page }),
  'a code in its own form': () => ({ path: `/pay/${code}%20`, headers: page }),
  'a page without a code': () => ({ path: '/pay/', headers: page }),
  'a page below a page': () => ({ path: `/pay/${code}/more`, headers: page }),
  'an invoice': () => ({
    path: `${invoice}?reference=INV-1&amount=$1,234.50&currency=AUD`,
    headers: page,
  }),
  'an invoice in raw text': () => ({
    path: `${invoice}?reference=Sm\u00EFth "& Co'&amount=%invoice_amount%`,
    headers: page,
  }),
  'the head of a page': () => ({ path: `/pay/${code}`, method: 'HEAD', headers: page }),
  'a page that is posted': () => ({ path: `/pay/${code}`, method: 'POST', headers: page, body: 'a=b' }),
  'an operation': () => post(`{ payLink(code: "${code}") { __typename ... on PayLink { reference } } }`),
  'an operation for another media type': () =>
    post('{ __typename }', { ...json, accept: 'application/graphql-response+json' }),
  'an operation from another site': () => post('{ __typename }', { ...json, origin: 'https://shop.example' }),
  'an operation that is not valid': () => post('{ nothing }'),
  'an operation as a form': () => post('{ __typename }', { ...json, 'content-type': 'text/plain' }),
  'a mutation without its input': () => post('mutation { paymentStart { __typename } }'),
  'a body that is no JSON': () => ({ ...post(''), body: '{' }),
  'a body that is too large': () => post(' '.repeat(100_001)),
  'an operation in the address': () => ({ path: '/graphql/payer?query={__typename}', headers: json }),
  'a preflight': () => ({
    path: '/graphql/payer',
    method: 'OPTIONS',
    headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' },
  }),
};

test.each(Object.entries(asks))('%s is answered over a socket as it is through Hono', async (_what, ask) => {
  const { path, body, ...rest } = ask();
  const request = (): Request => new Request(api.url + path, { ...rest, body: body ?? null });
  const through = request();
  // A client says it on a socket.
  if (typeof body === 'string') through.headers.set('content-length', String(Buffer.byteLength(body)));
  expect(await read(await fetch(request()))).toEqual(await read(await api.fetch(through)));
});

const open = async (): Promise<Socket> => {
  const socket = connect({ port: Number(new URL(api.url).port), host: 'localhost' });
  await once(socket, 'connect');
  return socket;
};
const headed = (lines: readonly string[]): string =>
  [...lines, 'host: localhost', 'accept: application/json', '', ''].join('\r\n');

test('who leaves in the middle of a body disturbs nobody', async () => {
  const before = api.logged();
  for (let turn = 0; turn < 5; turn += 1) {
    const socket = await open();
    const lines = ['POST /graphql/payer HTTP/1.1', 'content-type: application/json', 'content-length: 900'];
    socket.write(`${headed(lines)}{"query":`);
    await new Promise<void>((resolve) => socket.end(() => resolve()));
    socket.resetAndDestroy();
  }
  expect((await fetch(`${api.url}/pay/${code}`)).status).toBe(200);
  expect(api.logged().slice(before.length)).not.toContain('"level":50');
});

test('who leaves before the answer disturbs nobody', async () => {
  const before = api.logged();
  for (let turn = 0; turn < 5; turn += 1) {
    const socket = await open();
    socket.write(headed([`GET /pay/${code} HTTP/1.1`]));
    socket.resetAndDestroy();
  }
  expect((await fetch(`${api.url}/pay/${code}`)).status).toBe(200);
  expect(api.logged().slice(before.length)).not.toContain('"level":50');
});

test('one connection carries many requests, and says how long each answer is', async () => {
  const socket = await open();
  let text = '';
  socket.on('data', (chunk) => (text += String(chunk)));
  const last = [`GET /pay/${code} HTTP/1.1`, 'connection: close'];
  socket.write(headed([`GET /pay/${code} HTTP/1.1`]) + headed(last));
  await once(socket, 'close');
  expect(text.match(/^HTTP\/1\.1 200 OK/gm)).toHaveLength(2);
  expect(text.match(/^content-length: \d+/gim)).toHaveLength(2);
});
