import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Json, post } from '#api/testing/ask';
import { payerOf, paymentKey } from '#api/testing/payer';
import { idempotencyKey, staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staff: Awaited<ReturnType<typeof staffOf>>;
let code: string;
let linkId: string;
let key: { id: string; secret: string };
beforeAll(async () => {
  api = await startApi();
  staff = await staffOf(api);
  const { paymentLink: link } = await staff.create({ payerMayEdit: 'BOTH' });
  [code, linkId] = [link.code, link.id];
  const { payment, secret } = await payerOf(api).start({
    link: { code, amount: { amount: '120.00', currency: 'AUD' }, reference: 'Deposit' },
  });
  key = { id: payment.id, secret };
});
afterAll(() => api.stop());

/** What no field was made for. */
const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eevil',
  'x'.repeat(50_000),
  "'; drop table payments; --",
  '<script>alert(1)</script>',
  '4242 4242 4242 4242',
  '../../etc/passwd',
  '-1',
  '1e9',
  'NaN',
  '0',
  '99999999999999999999',
  '0x10',
  '١٢٣',
  '1,5',
  '__proto__',
];
const values: readonly Json[] = [...texts, null, 0, -1, 1.5, true, [], {}, { amount: '1' }, ['x']];

const amount = { amount: '120.00', currency: 'AUD' };
const start = `mutation($input: PaymentStartInput!) { paymentStart(input: $input) { __typename ... on Error { code message path } } }`;
const confirm = `mutation($input: PaymentConfirmInput!) { paymentConfirm(input: $input) { __typename ... on Error { code message path } } }`;
const create = `mutation($input: PaymentLinkCreateInput!) { paymentLinkCreate(input: $input) { __typename ... on Error { code message path } } }`;
const edit = `mutation($input: PaymentLinkEditInput!) { paymentLinkEdit(input: $input) { __typename ... on Error { code message path } } }`;
const deactivate = `mutation($id: ID!) { paymentLinkDeactivate(id: $id) { __typename ... on Error { code message path } } }`;
const byKey = (field: string, kind = 'mutation') =>
  `${kind}($id: ID!, $secret: String!) { ${field}(id: $id, secret: $secret) { __typename } }`;

type Case = { readonly door: 'payer' | 'staff'; readonly query: string; readonly good: () => Json };
const cases: Readonly<Record<string, Case>> = {
  'paymentStart of a link': {
    door: 'payer',
    query: start,
    good: () => ({ input: { payerKey: paymentKey(), link: { code: 'none', amount, reference: 'R' } } }),
  },
  'paymentStart of an invoice': {
    door: 'payer',
    query: start,
    good: () => ({
      input: {
        payerKey: paymentKey(),
        invoice: { merchantCode: 'no-one', amount, reference: 'R', amountAsWritten: '1', payAgain: false },
      },
    }),
  },
  'paymentStart of a link that is there': {
    door: 'payer',
    query: start,
    good: () => ({ input: { payerKey: 'short', link: { code, amount, reference: 'R' } } }),
  },
  paymentConfirm: {
    door: 'payer',
    query: confirm,
    good: () => ({ input: { ...key, token: 'none', shownAmount: { ...amount, amount: '1.00' } } }),
  },
  paymentRefresh: { door: 'payer', query: byKey('paymentRefresh'), good: () => key },
  paymentCancelAction: { door: 'payer', query: byKey('paymentCancelAction'), good: () => key },
  payment: { door: 'payer', query: byKey('payment', 'query'), good: () => key },
  payLink: {
    door: 'payer',
    query: 'query($code: ID!) { payLink(code: $code) { __typename } }',
    good: () => ({ code }),
  },
  payInvoice: {
    door: 'payer',
    query: `query($merchantCode: ID!, $reference: String, $amount: String, $currency: String) {
      payInvoice(merchantCode: $merchantCode, reference: $reference, amount: $amount, currency: $currency) { __typename } }`,
    good: () => ({ merchantCode: 'no-one', reference: 'R', amount: '1', currency: 'AUD' }),
  },
  paymentLinkCreate: {
    door: 'staff',
    query: create,
    good: () => ({
      input: {
        idempotencyKey: idempotencyKey(),
        amount: { amount: '0', currency: 'AUD' },
        reference: '',
        description: '',
      },
    }),
  },
  paymentLinkEdit: {
    door: 'staff',
    query: edit,
    good: () => ({ input: { id: linkId, version: 999, reference: 'R', description: 'D', amount } }),
  },
  paymentLinkDeactivate: { door: 'staff', query: deactivate, good: () => ({ id: 'link_none' }) },
  refundCreate: {
    door: 'staff',
    query: `mutation($input: RefundCreateInput!) { refundCreate(input: $input) { __typename ... on Error { code message path } } }`,
    good: () => ({
      input: {
        idempotencyKey: idempotencyKey(),
        paymentId: key.id,
        amount,
        refundable: amount,
        reason: 'A reason',
        attempt: 1,
      },
    }),
  },
  lateMoneyRefund: {
    door: 'staff',
    query: `mutation($input: LateMoneyRefundInput!) { lateMoneyRefund(input: $input) { __typename ... on Error { code message path } } }`,
    good: () => ({
      input: { idempotencyKey: idempotencyKey(), paymentId: key.id, refundable: amount },
    }),
  },
  lateMoneyAccept: {
    door: 'staff',
    query:
      'mutation($input: LateMoneyAcceptInput!) { lateMoneyAccept(input: $input) { __typename ... on Error { code message path } } }',
    good: () => ({ input: { idempotencyKey: idempotencyKey(), paymentId: key.id } }),
  },
  paymentLinks: {
    door: 'staff',
    query: `query($first: Int, $after: String, $last: Int, $before: String, $search: String, $reference: String) {
      paymentLinks(first: $first, after: $after, last: $last, before: $before, search: $search,
        reference: $reference) { pageInfo { hasNextPage } } }`,
    good: () => ({ first: 1, after: '', last: null, before: null, search: '%_', reference: 'R' }),
  },
  node: { door: 'staff', query: 'query($id: ID!) { node(id: $id) { id } }', good: () => ({ id: linkId }) },
};

/** Every variant of an input with one value, at any depth, put in place of what stood there. */
const variants = (good: Json, bad: Json): Json[] => [
  bad,
  ...(typeof good === 'object' && good !== null
    ? Object.keys(good).flatMap((name) => [
        ...variants(good[name], bad).map((variant) => ({ ...good, [name]: variant })),
        Object.fromEntries(Object.entries(good).filter(([other]) => other !== name)),
      ])
    : []),
];

const send = ({ door, query }: Case, variables: Json) =>
  ask(
    `${api.url}${door === 'payer' ? '/graphql/payer' : '/graphql'}`,
    query,
    variables,
    door === 'staff' ? staff.headers : {},
  );

/** The number of rows of everything that a request could write. */
const written = async (): Promise<string> => {
  const { database } = api;
  const counts = await database.db.execute(
    sql`select (select count(*) from payables)::text || ' ' || (select count(*) from payments)::text || ' ' ||
      (select count(*) from payment_attempts)::text || ' ' || (select count(*) from refunds)::text || ' ' || (select count(*) from payer_keys)::text || ' ' || (select count(*) from idempotency_keys)::text || ' ' ||
      (select count(*) from events)::text as counts`,
  );
  return JSON.stringify(counts);
};

test.each(Object.entries(cases))(
  '%s: missing, huge, malformed and hostile values are answered, never a failure',
  async (_name, one) => {
    const before = await written();
    for (const bad of values) {
      for (const variables of variants(one.good(), bad)) {
        const answer = await send(one, variables);
        expect(answer.status).toBeLessThan(500);
        expect(JSON.stringify(answer.errors)).not.toMatch(/UNEXPECTED|\.ts:|node_modules/);
      }
    }
    expect(await written()).toBe(before);
    expect(api.logged()).not.toContain('"msg":"unexpected"');
  },
);

test('bodies that are not a request are refused plainly', async () => {
  for (const body of [
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '1',
    '{"query":1}',
    '{"query":null}',
    '{"query":"{"}',
    '{"variables":{}}',
    `{"query":"${'a'.repeat(99_000)}"}`,
  ]) {
    const response = await post(`${api.url}/graphql/payer`, body);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(/\.ts:|node_modules/);
  }
  expect((await post(`${api.url}/graphql/payer`, 'x'.repeat(100_001))).status).toBe(413);
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH'])
    expect((await fetch(`${api.url}/graphql/payer?query={__typename}`, { method })).status).toBe(404);
});

test('a document beyond the limits is refused before it runs', async () => {
  const url = `${api.url}/graphql/payer`;
  const many = Array.from({ length: 300 }, (_, n) => `a${n}: payLink(code: "x") { __typename }`).join(' ');
  expect((await ask(url, `{ ${many} }`, {})).errors.length).toBeGreaterThan(0);
  expect((await ask(url, `{ ${'__typename '.repeat(2000)} }`, {})).errors.length).toBeGreaterThan(0);
  expect((await ask(url, '{ __schema { types { name } } }', {})).errors.length).toBeGreaterThan(0);
});

test("the payer's endpoint answers every site without credentials", async () => {
  const preflight = await fetch(`${api.url}/graphql/payer`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://gallery.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type');
  expect(preflight.headers.has('access-control-allow-credentials')).toBe(false);
  const answer = await post(
    `${api.url}/graphql/payer`,
    { query: '{ __typename }' },
    { origin: 'https://gallery.example' },
  );
  expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  const staffDoor = await post(
    `${api.url}/graphql`,
    { query: '{ __typename }' },
    { origin: 'https://gallery.example' },
  );
  expect(staffDoor.headers.has('access-control-allow-origin')).toBe(false);
});
