import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';
import { buildSchema, type GraphQLFieldResolver, GraphQLError } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraphql } from '#api/graphql/create-graphql';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { readWidget, type Widget } from '#api/pages/widget-files';
import type { Services } from '#api/services';
import { post } from '#api/testing/ask';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let documents: Widget['documents'];
let code: string;
let merchantCode: string;
beforeAll(async () => {
  api = await startApi();
  const widget = await readWidget();
  if (widget === null) throw new Error('the element is not built');
  ({ documents } = widget);
  const staff = await staffOf(api);
  const made = await staff.send(
    `mutation { paymentLinkCreate(input: {
      idempotencyKey: "compiled", amount: { amount: "12.50", currency: "AUD" }, reference: "INV-1"
    }) { ... on PaymentLinkCreateSuccess { paymentLink { code } } } }`,
  );
  code = made.data['paymentLinkCreate'].paymentLink.code;
  await staff.send(
    'mutation { paymentUrlUpdate(input: { maximumAmount: "500.00" }) { ... on PaymentUrlUpdateSuccess { __typename } } }',
  );
  const found = await staff.send('{ viewer { merchant { paymentUrl { address } } } }');
  merchantCode = found.data['viewer'].merchant.paymentUrl.address.split('/').at(-1);
});
afterAll(() => api.stop());

const answer = async (query: string, variables: unknown) => {
  const response = await post(
    `${api.url}/graphql/payer`,
    { query, variables },
    { accept: 'application/json' },
  );
  return { status: response.status, body: await response.text() };
};

const failing = (error: Error) => (): never => {
  throw error;
};

/** One space more, and it is no text that was compiled. */
const bothWays = async (document: string, variables: unknown) => {
  const compiled = await answer(document, variables);
  expect(compiled).toEqual(await answer(`${document} `, variables));
  return compiled;
};

test('the element’s query of a link is answered by its compiled form as by GraphQL.js, byte for byte', async () => {
  expect(await bothWays(documents.link, { code })).toMatchObject({
    status: 200,
    body: expect.stringContaining('"reference":"INV-1"'),
  });
  for (const variables of [
    { code: 'nobodyhasthis' },
    { code, signed: 'no.token' },
    { code: '4242424242424242' },
  ])
    await bothWays(documents.link, variables);
});

test('so is its query of an invoice, in every reading of its amount', async () => {
  const readings = {
    '$12.50': 'READ',
    '1.234': 'AMBIGUOUS',
    '%invoice_amount%': 'NOT_REPLACED',
    US$50: 'CONTRADICTION',
    lots: 'UNREADABLE',
    '500.01': 'ABOVE_MAXIMUM',
  } satisfies Record<string, InvoiceReading['kind']>;
  for (const [amount, kind] of Object.entries(readings))
    expect(
      await bothWays(documents.invoice, { merchantCode, reference: 'INV-2', amount, currency: 'AUD' }),
    ).toMatchObject({ status: 200, body: expect.stringContaining(`"kind":"${kind}"`) });
  await bothWays(documents.invoice, { merchantCode, reference: 'INV-2', amount: null, currency: 'AUD' });
  await bothWays(documents.invoice, { merchantCode: 'nobody' });
});

test('variables that are missing, wrong or of another kind are refused in the same words', async () => {
  for (const variables of [{}, { code: null }, { code: { a: 1 } }, { code, signed: 7 }])
    expect((await bothWays(documents.link, variables)).body).toContain('"errors"');
});

test('what a resolver did not expect is masked, and what it says is told, in the same words', async () => {
  const text = '{ fine now later said saidLater }';
  const schema = buildSchema(
    'type Query { fine: Int now: Int later: Int said: Int saidLater: Int must: Int! }',
  );
  const secret = new Error('secret');
  const told = new GraphQLError('told', { extensions: { code: 'TOLD' } });
  const resolvers: Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>> = {
    fine: () => 1,
    now: failing(secret),
    later: () => Promise.reject(secret),
    said: failing(told),
    saidLater: () => Promise.reject(told),
    must: () => Promise.reject(secret),
  };
  for (const [name, field] of Object.entries(schema.getQueryType()?.getFields() ?? {}))
    field.resolve = resolvers[name];
  const own = [text, '{ fine must }'];
  const log = pino({ level: 'silent' });
  const { run, mask } = createGraphql({ endpoint: '/', schema, log, introspection: false, own });
  // No resolver here reaches for anything.
  const context: GraphqlContext = {
    services: {} as Services,
    viewer: null,
    load: null,
    address: 'somewhere',
  };
  const answerTo = async (query: string): Promise<string> => {
    const outcome = await run({ query }, context);
    if (typeof outcome === 'string') return outcome;
    return JSON.stringify({ data: outcome.data, errors: outcome.errors?.map(mask) });
  };
  for (const query of own) {
    const compiled = await answerTo(query);
    expect(compiled).toBe(await answerTo(`${query} `));
    expect(compiled).toContain('"UNEXPECTED"');
    expect(compiled).not.toContain('secret');
  }
});
