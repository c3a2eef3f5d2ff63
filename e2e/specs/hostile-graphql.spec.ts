import { type ArtsPay, expect, test } from '../support/artspay.ts';
import { expectCalm, expectUnmoved } from '../support/calm.ts';
import { hostileValues, sendRaw } from '../support/hostile.ts';
import type { Staff } from '../support/staff.ts';

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
      {
        input: {
          idempotencyKey: 'x',
          amount: money,
          description: 'x',
          payerMayEdit: 'NOTHING',
          reference: 'x',
        },
      },
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
          payerMayEdit: 'NOTHING',
          reference: 'x',
        },
      },
    ],
    ['/graphql', 'mutation ($id: ID!) { paymentLinkDeactivate(id: $id) { __typename } }', { id: 'link_x' }],
  ] as const;

/** The value with itself, and with each of its parts in turn, replaced by another. */
const replaced = (value: unknown, by: unknown): readonly unknown[] =>
  typeof value !== 'object' || value === null
    ? [by]
    : [
        by,
        ...Object.entries(value).flatMap(([name, inner]) =>
          replaced(inner, by).map((changed) => ({ ...value, [name]: changed })),
        ),
      ];

/** The value with each of its parts in turn left out. */
const lacking = (value: unknown): readonly unknown[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, inner]) => {
        const { [name]: _left, ...rest } = Object.fromEntries(Object.entries(value));
        return [rest, ...lacking(inner).map((less) => ({ ...value, [name]: less }))];
      });

test('every value of every question and mutation may be hostile: typed answers, and nothing half-written', async ({
  artspay,
  staff,
}) => {
  const { code } = await staff.createLink();
  const payments = () => artspay.sql`select count(*)::int as n from payments`;
  const before = await payments();
  for (const [gate, query, variables] of fields(code))
    for (const changed of [
      ...lacking(variables),
      ...hostileValues.flatMap((by) => replaced(variables, by)),
    ]) {
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
