import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWidget } from '#api/pages/widget-files';
import { post } from '#api/testing/ask';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let documents: Readonly<Record<'link' | 'invoice', string>>;
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
  for (const amount of ['$12.50', '1.234', '%invoice_amount%', 'US$50', 'lots', null])
    expect(
      await bothWays(documents.invoice, { merchantCode, reference: 'INV-2', amount, currency: 'AUD' }),
    ).toMatchObject({ status: 200, body: expect.stringContaining('"__typename":"PayInvoice"') });
  await bothWays(documents.invoice, { merchantCode: 'nobody' });
});

test('variables that are missing, wrong or of another kind are refused in the same words', async () => {
  for (const variables of [{}, { code: null }, { code: { a: 1 } }, { code, signed: 7 }])
    expect((await bothWays(documents.link, variables)).body).toContain('"errors"');
});
