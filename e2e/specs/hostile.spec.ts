import type { ArtsPay } from '../support/artspay.ts';
import { expect, test } from '../support/artspay.ts';
import { hostileParts, hostileValues, type RawAnswer, sendRaw } from '../support/hostile.ts';
import { createPayer } from '../support/payer.ts';
import { merchantCodeOf } from '../support/payment-url.ts';
import type { Staff } from '../support/staff.ts';

const trace =
  /\bat .+[.](?:ts|js|mjs):\d+|node_modules|ECONNREFUSED|PostgresError|DrizzleQueryError|SyntaxError|TypeError/;

const expectCalm = (asked: string, { status, text }: RawAnswer): void => {
  const problem = status < 200 || status >= 500 || trace.test(text) ? text.slice(0, 600) : null;
  expect({ asked: asked.slice(0, 120), status, problem }).toEqual({
    asked: asked.slice(0, 120),
    status,
    problem: null,
  });
};

/** Nothing that the servers did not expect, and they still answer. */
const expectUnmoved = async ({ url, sandboxUrl, printed }: ArtsPay): Promise<void> => {
  expect(
    printed()
      .split('\n')
      .filter((line) => /"level":[56]0|unexpected/.test(line)),
  ).toEqual([]);
  for (const server of [url, sandboxUrl]) expect((await fetch(`${server}/healthz`)).status).toBe(200);
};

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
  await expectUnmoved(artspay);
});

const documents: readonly unknown[] = [
  { query: 1 },
  { query: '' },
  { query: '{' },
  { query: '{ __typename }', variables: [] },
  { query: '{ __typename }', variables: 'x' },
  { query: '{ __typename }', operationName: 'Missing' },
  { query: '{ __typename }', extensions: 1 },
  { query: '{ nothing }' },
  { query: '{ __schema { types { name } } }' },
  { query: `{ ${'a: __typename '.repeat(3000)} }` },
  { query: `query { ${Array.from({ length: 500 }, (_, index) => `a${index}: __typename`).join(' ')} }` },
  { query: `{ payLink(code: "${'{'.repeat(3000)}") { __typename } }` },
  { query: `${'{ payment '.repeat(300)}${'}'.repeat(300)}` },
  { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }' },
  { query: 'subscription { nothing }' },
  { query: 'subscription { payment(id: "x", secret: "y") { __typename } }' },
  { query: 'mutation { paymentStart }' },
  [{ query: '{ __typename }' }, { query: '{ __typename }' }],
  { id: 'x' },
];

const gates = ({ url }: ArtsPay, { headers }: Staff) => [
  { gate: '/graphql/payer', headers: {} },
  { gate: '/graphql', headers: {} },
  { gate: '/graphql', headers: { ...headers, origin: url } },
];

test('GraphQL that is no question is refused in words', async ({ artspay, staff }) => {
  for (const { gate, headers } of gates(artspay, staff))
    for (const document of documents) {
      const body = JSON.stringify(document);
      const given = { 'content-type': 'application/json', ...headers };
      const answer = await sendRaw(artspay.url, 'POST', gate, body, given);
      expectCalm(`${gate} ${body}`, answer);
      expect(answer.text).not.toContain('UNEXPECTED');
    }
  await expectUnmoved(artspay);
});

const money = { amount: '1.00', currency: 'AUD' };

/** Every field that takes something, with one well-meant set of variables each. */
const fields = (code: string) =>
  [
    ['/graphql/payer', 'query ($code: ID!) { payLink(code: $code) { __typename } }', { code }],
    [
      '/graphql/payer',
      `query ($merchantCode: ID!, $reference: String, $amount: String, $currency: String) {
      payInvoice(merchantCode: $merchantCode, reference: $reference, amount: $amount, currency: $currency) { __typename } }`,
      { merchantCode: 'x', reference: 'INV-1', amount: '$1.00', currency: 'AUD' },
    ],
    [
      '/graphql/payer',
      'query ($id: ID!, $secret: String!) { payment(id: $id, secret: $secret) { __typename } }',
      { id: 'pay_x', secret: 'x' },
    ],
    [
      '/graphql/payer',
      'mutation ($id: ID!, $secret: String!) { paymentRefresh(id: $id, secret: $secret) { __typename } }',
      { id: 'pay_x', secret: 'x' },
    ],
    [
      '/graphql/payer',
      'mutation ($id: ID!, $secret: String!) { paymentCancelAction(id: $id, secret: $secret) { __typename } }',
      { id: 'pay_x', secret: 'x' },
    ],
    [
      '/graphql/payer',
      'mutation ($input: PaymentStartInput!) { paymentStart(input: $input) { __typename } }',
      { input: { payerKey: 'k'.repeat(32), link: { code, amount: money, reference: 'x' } } },
    ],
    [
      '/graphql/payer',
      'mutation ($input: PaymentStartInput!) { paymentStart(input: $input) { __typename } }',
      {
        input: {
          payerKey: 'k'.repeat(32),
          invoice: {
            merchantCode: 'x',
            amount: money,
            amountAsWritten: '1',
            reference: 'x',
            payAgain: false,
          },
        },
      },
    ],
    [
      '/graphql/payer',
      'mutation ($input: PaymentConfirmInput!) { paymentConfirm(input: $input) { __typename } }',
      { input: { id: 'pay_x', secret: 'x', token: 'tok_x', shownAmount: money } },
    ],
    ['/graphql', 'query ($id: ID!) { node(id: $id) { id } paymentLink(id: $id) { id } }', { id: 'link_x' }],
    [
      '/graphql',
      'query ($after: String, $first: Int, $search: String, $reference: String, $status: PaymentLinkStatus) { paymentLinks(after: $after, first: $first, search: $search, reference: $reference, status: $status) { edges { cursor } } }',
      { after: 'x', first: 1, search: 'x', reference: 'x', status: 'PAID' },
    ],
    [
      '/graphql',
      'query ($before: String, $last: Int) { payments(before: $before, last: $last) { edges { cursor } } }',
      { before: 'x', last: 1 },
    ],
    [
      '/graphql',
      'mutation ($input: PaymentLinkCreateInput!) { paymentLinkCreate(input: $input) { __typename } }',
      { input: { amount: money, description: 'x', payerMayEdit: false, reference: 'x' } },
    ],
    [
      '/graphql',
      'mutation ($input: PaymentLinkEditInput!) { paymentLinkEdit(input: $input) { __typename } }',
      {
        input: {
          id: 'link_x',
          version: 1,
          amount: money,
          description: 'x',
          payerMayEdit: false,
          reference: 'x',
        },
      },
    ],
    ['/graphql', 'mutation ($id: ID!) { paymentLinkDeactivate(id: $id) { __typename } }', { id: 'link_x' }],
  ] as const;

/** The value with each of its leaves replaced by another in turn. */
const altered = (value: unknown, by: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [by];
  const entries = Object.entries(value);
  return [
    by,
    ...entries.flatMap(([name, inner]) =>
      altered(inner, by).map((changed) => ({ ...value, [name]: changed })),
    ),
    ...entries.map(([name]) => Object.fromEntries(entries.filter(([other]) => other !== name))),
  ];
};

test('every value of every question and mutation may be hostile: typed answers, and nothing half-written', async ({
  artspay,
  staff,
}) => {
  const { code } = await staff.createLink();
  const payments = () => artspay.sql`select count(*)::int as n from payments`;
  const before = await payments();
  for (const [gate, query, variables] of fields(code))
    for (const by of hostileValues)
      for (const changed of altered(variables, by)) {
        const body = JSON.stringify({ query, variables: changed });
        const response = await fetch(artspay.url + gate, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...(gate === '/graphql' ? staff.headers : {}) },
          body,
        });
        const text = await response.text();
        expectCalm(body, { status: response.status, text });
        expect(text).not.toContain('UNEXPECTED');
      }
  expect(await payments()).toEqual(before);
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
