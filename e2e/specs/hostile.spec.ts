import { expect, test } from '../support/artspay.ts';
import { expectCalm, expectUnmoved } from '../support/calm.ts';
import { hostileParts, sendRaw } from '../support/hostile.ts';
import { createPayer } from '../support/payer.ts';
import { merchantCodeOf } from '../support/payment-url.ts';

test('no address of a page answers with a failure of ours or a trace of the program', async ({
  artspay,
  staff,
}) => {
  const { code } = await staff.createLink();
  const invoice = new URL(artspay.printedAddress(/\/invoice\//)).pathname;
  const places = (part: string) => [
    `/${part}`,
    `/pay/${part}`,
    `/pay/${code}${part}`,
    `/pay/${code}?${part}`,
    `/invoice/${part}`,
    `/invoice/x?${part}`,
    `${invoice}?${part}`,
    `${invoice}?reference=${part}&amount=${part}&currency=${part}`,
    `${invoice}?amount=1&amount=2&reference=INV-1&reference=${part}`,
    `/frame/sandbox/${part}`,
    `/frame/${part}/x`,
    `/widget/${part}/artspay-pay.js`,
    `/widget/x/${part}`,
    `/artspay-pay${part}.js`,
    `/admin/${part}`,
    `/admin/assets/${part}`,
    `/auth/${part}`,
    `/receipt/${part}`,
  ];
  for (const part of hostileParts)
    for (const place of places(part)) expectCalm(place, await sendRaw(artspay.url, 'GET', place));
  await expectUnmoved(artspay);
});

test('no method, host or header that nobody expects is answered with a failure of ours', async ({
  artspay,
  staff,
}) => {
  const { code } = await staff.createLink();
  for (const method of ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'POST'])
    for (const place of [`/pay/${code}`, '/graphql', '/graphql/payer', '/admin/', '/webhooks/sandbox/x'])
      expectCalm(`${method} ${place}`, await sendRaw(artspay.url, method, place));
  for (const headers of [
    { 'accept-language': 'x'.repeat(2000) },
    { 'accept-language': '%00,,;;q=' },
    { 'accept-language': 'en-u-nu-thai-x-\u00ff' },
    { 'accept-language': '__proto__' },
    { accept: '<script>' },
    { 'accept-encoding': 'br;q=x, gzip;;' },
    { 'if-none-match': '"'.repeat(500) },
    { range: 'bytes=9-1' },
    { cookie: `better-auth.session_token=${'%'.repeat(300)}` },
    { origin: 'null' },
    { 'x-forwarded-for': "'; drop table" },
    { 'x-client-address': '\u00ff' },
    { 'x-large': 'a'.repeat(30_000) },
  ])
    for (const place of [`/pay/${code}`, '/admin/', '/artspay-pay.js', '/auth/get-session'])
      expectCalm(
        `${place} ${JSON.stringify(headers)}`,
        await sendRaw(artspay.url, 'GET', place, '', headers),
      );
  for (const target of ['http://evil.example/', '*', 'pay', '//evil.example/pay/x', '/pay/x#y'])
    expectCalm(target, await sendRaw(artspay.url, 'GET', target));
  await expectUnmoved(artspay);
});

const junkBodies: readonly (Buffer | string)[] = [
  '',
  'null',
  '0',
  '"',
  '[]',
  '{}',
  '{"a":',
  '['.repeat(50_000),
  '{"type":"charge.updated"}',
  '{"type":"charge.updated","reference":"pay_x-1","charge":null}',
  '{"__proto__":{"admin":true}}',
  Buffer.from([0xff, 0xfe, 0x00, 0x80]),
  'a'.repeat(300_000),
];

test('junk sent to a door for programs is refused, and is no failure of ours', async ({ artspay }) => {
  const doors = [
    '/graphql',
    '/graphql/payer',
    '/auth/sign-in/email',
    '/auth/sign-out',
    '/auth/claim-owner',
    '/webhooks/sandbox/x',
    '/webhooks/sandbox/%00',
    `/webhooks/sandbox/${'a'.repeat(10_000)}`,
    '/webhooks/other/x',
  ];
  for (const door of doors)
    for (const body of junkBodies)
      for (const type of ['application/json', 'text/plain', 'multipart/form-data; boundary=x'])
        expectCalm(
          `${door} ${type} ${String(body)}`,
          await sendRaw(artspay.url, 'POST', door, body, { 'content-type': type }),
        );
  for (const door of doors)
    for (const body of [
      '',
      '5\r\nhello\r\n0\r\n\r\n',
      'zz\r\n',
      `ffff\r\n${'a'.repeat(0xffff)}\r\n`.repeat(3),
    ])
      expectCalm(
        `${door} in chunks ${body}`,
        await sendRaw(artspay.url, 'POST', door, `${body}0\r\n\r\n`, {
          'content-type': 'application/json',
          'transfer-encoding': 'chunked',
        }),
      );
  await expectUnmoved(artspay);
});

test('readers of live streams who leave at any moment take nothing with them', async ({ artspay, staff }) => {
  const payer = createPayer(() => artspay.url, merchantCodeOf(artspay));
  const payment = await payer.start('Live');
  const streams = [
    {
      gate: '/graphql/payer',
      headers: {},
      query: 'subscription ($id: ID!, $secret: String!) { payment(id: $id, secret: $secret) { __typename } }',
      variables: payment,
    },
    { gate: '/graphql', headers: staff.headers, query: 'subscription { changes { id } }', variables: {} },
  ];
  for (const { gate, headers, ...body } of streams)
    for (const reads of [0, 1, 2]) {
      const leaving = new AbortController();
      const response = await fetch(artspay.url + gate, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
        body: JSON.stringify(body),
        signal: leaving.signal,
      });
      const reader = response.body?.getReader();
      for (let read = 0; read < reads; read += 1) await reader?.read();
      leaving.abort();
    }
  expect(await payer.status(payment)).toBe('OPEN');
  await expectUnmoved(artspay);
});

test("the sandbox's own pages and doors bear hostile values", async ({ artspay }) => {
  for (const part of hostileParts)
    for (const place of [
      `/${part}`,
      `/3ds/${part}`,
      `/card-frame?key=${part}&parent=${part}`,
      `/card-frame?${part}`,
      `/v1/charges/by-reference/${part}`,
    ])
      expectCalm(place, await sendRaw(artspay.sandboxUrl, 'GET', place));
  for (const body of junkBodies)
    for (const door of ['/v1/tokens', '/v1/charges', '/v1/refunds', '/v1/accounts', '/3ds/x'])
      expectCalm(
        `${door} ${String(body)}`,
        await sendRaw(artspay.sandboxUrl, 'POST', door, body, { 'content-type': 'application/json' }),
      );
  await expectUnmoved(artspay);
});
