import { ok } from '@artspay/core/result';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Json } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { owner, staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staff: Awaited<ReturnType<typeof staffOf>>;
let address: string;
beforeAll(async () => {
  api = await startApi();
  staff = await staffOf(api);
  const url = await api.context.services.payment.unitOfWork.transaction(api.scope, async ({ merchants }) =>
    ok(await merchants.paymentUrl()),
  );
  if (!url.ok) throw new Error('a merchant has a payment URL');
  address = `${api.url}/invoice/${url.value.code}`;
});
afterAll(() => api.stop());

/** The last part of an address. */
const codeIn = (of: string): string => of.slice(of.lastIndexOf('/') + 1);

const read = async (url: string): Promise<Json> => {
  const query = `query ($url: String!) { paymentUrlReading(url: $url) {
    kind reference amountAsWritten amount { amount currency } candidates { amount }
  } }`;
  return (await staff.send(query, { url })).data['paymentUrlReading'];
};

const asPayer = async (reference: string, amount: string): Promise<Json> => {
  const merchantCode = codeIn(address);
  const query = `query ($merchantCode: ID!, $reference: String, $amount: String) {
    payInvoice(merchantCode: $merchantCode, reference: $reference, amount: $amount, currency: "AUD") {
      ... on PayInvoice { kind amount { amount } }
    }
  }`;
  const variables = { merchantCode, reference, amount };
  return (await ask(`${api.url}/graphql/payer`, query, variables)).data['payInvoice'];
};

const update = async (input: Json): Promise<Json> => {
  const mutation = `mutation ($input: PaymentUrlUpdateInput!) { paymentUrlUpdate(input: $input) { __typename
    ... on PaymentUrlUpdateSuccess { paymentUrl { numberFormat payerMayEdit maximumAmount { amount currency } } }
    ... on InvalidInputError { code path } } }`;
  return (await staff.send(mutation, { input })).data['paymentUrlUpdate'];
};

const setFormat = async (numberFormat: string): Promise<Json> =>
  (await update({ numberFormat }))['paymentUrl'].numberFormat;

test('staff read of a filled-in Payment URL what its payer would see', async () => {
  expect(await read(`${address}?reference=INV-1&currency=AUD&amount=$1,234.50 AUD`)).toEqual({
    kind: 'READ',
    reference: 'INV-1',
    amountAsWritten: '$1,234.50 AUD',
    amount: { amount: '1234.50', currency: 'AUD' },
    candidates: [],
  });
  expect(await read(`${address}?reference=%invoice_id%&currency=AUD&amount=%invoice_amount%`)).toMatchObject({
    kind: 'NOT_REPLACED',
    reference: null,
  });
  expect(await read(`${address}?reference=INV-1&currency=AUD&amount=1`)).toMatchObject({
    kind: 'UNREADABLE',
  });
  expect(await read(`${address}?reference=INV-1&currency=USD&amount=$5.00`)).toMatchObject({
    kind: 'CONTRADICTION',
  });
});

test('an address that is not the merchant’s Payment URL is none', async () => {
  expect(await read(`${api.url}/invoice/somebody-else-7fq2?reference=1&amount=5.00`)).toBeNull();
  expect(await read('nonsense')).toBeNull();
});

test('the merchant’s number format settles what would be asked, for payers too', async () => {
  const query = 'reference=INV-2&currency=AUD&amount=$1.234 AUD';
  expect(await read(`${address}?${query}`)).toMatchObject({
    kind: 'AMBIGUOUS',
    candidates: [{ amount: '1234.00' }, { amount: '1.23' }],
  });
  expect(await setFormat('DECIMAL_COMMA')).toBe('DECIMAL_COMMA');
  expect(await read(`${address}?${query}`)).toMatchObject({ kind: 'READ', amount: { amount: '1234.00' } });
  expect(await asPayer('INV-2', '$1.234 AUD')).toMatchObject({ kind: 'READ', amount: { amount: '1234.00' } });
  expect(await setFormat('UNKNOWN')).toBe('UNKNOWN');
  expect(await read(`${address}?${query}`)).toMatchObject({ kind: 'AMBIGUOUS' });
});

test('what is not named in a change of settings stays; an amount that is none is refused at its field', async () => {
  const maximumAmount = { amount: '500.00', currency: 'AUD' };
  expect(await update({ payerMayEdit: 'AMOUNT', maximumAmount: '500.00' })).toMatchObject({
    paymentUrl: { payerMayEdit: 'AMOUNT', maximumAmount, numberFormat: 'UNKNOWN' },
  });
  expect(await update({ numberFormat: 'DECIMAL_POINT' })).toMatchObject({
    paymentUrl: { payerMayEdit: 'AMOUNT', maximumAmount, numberFormat: 'DECIMAL_POINT' },
  });
  for (const wrong of ['5.001', '-5', 'lots', '0'])
    expect(await update({ maximumAmount: wrong })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'maximumAmount'],
    });
  expect(
    await update({ numberFormat: 'UNKNOWN', payerMayEdit: 'NOTHING', maximumAmount: null }),
  ).toMatchObject({
    paymentUrl: { payerMayEdit: 'NOTHING', maximumAmount: null },
  });
});

const changes = async (): Promise<Json[]> => {
  const found = await api.database.db.execute(
    sql`select data->>'changed' as changed, actor->>'kind' as by from events
      where name = 'payment_url.updated' order by sequence`,
  );
  const rows: unknown = 'rows' in found ? found.rows : found;
  return Array.isArray(rows) ? [...rows] : [];
};

test('each change of settings is an event that names what changed and who; two at once both hold', async () => {
  const before = (await changes()).length;
  await Promise.all([update({ payerMayEdit: 'REFERENCE' }), update({ maximumAmount: '90.00' })]);
  expect(await update({ payerMayEdit: 'REFERENCE' })).toMatchObject({
    paymentUrl: { payerMayEdit: 'REFERENCE', maximumAmount: { amount: '90.00' } },
  });
  expect((await changes()).slice(before).map(({ changed }) => changed)).toEqual(
    expect.arrayContaining(['payerMayEdit', 'maximumAmount']),
  );
  expect((await changes()).slice(before)).toHaveLength(2);
  await update({ payerMayEdit: 'NOTHING', maximumAmount: null });
  expect((await changes()).at(-1)).toEqual({ changed: 'payerMayEdit maximumAmount', by: 'staff' });
});

const start = (amount: string, reference: string): Promise<Json> =>
  payerOf(api).start({
    invoice: { merchantCode: codeIn(address), amount: { amount, currency: 'AUD' }, reference },
  });

test('more than the merchant’s maximum is refused on the page and when a payment starts, whatever the URL said', async () => {
  await update({ maximumAmount: '500.00' });
  expect(await asPayer('INV-MAX', '500.01')).toEqual({ kind: 'ABOVE_MAXIMUM', amount: null });
  expect(await asPayer('INV-MAX', '500.00')).toMatchObject({ kind: 'READ' });
  expect(await start('500.01', 'INV-MAX')).toMatchObject({ errorCode: 'AMOUNT_OUTSIDE_LIMITS' });
  expect(await start('500.00', 'INV-MAX')).toMatchObject({ __typename: 'PaymentStartSuccess' });
  await update({ maximumAmount: null });
  expect(await start('500.01', 'INV-MAX2')).toMatchObject({ __typename: 'PaymentStartSuccess' });
});

const visits = async (): Promise<Json> =>
  (
    await staff.send(
      '{ viewer { merchant { paymentUrl { lastVisitAt troubledVisits { kind reference amountAsWritten currencyAsWritten times } } } } }',
    )
  ).data['viewer'].merchant.paymentUrl;

const opened = async (variables: Json, merchantCode = codeIn(address)): Promise<Json> =>
  (
    await ask(
      `${api.url}/graphql/payer`,
      `mutation ($merchantCode: ID!, $reference: String, $amount: String, $currency: String) {
        payInvoiceOpened(merchantCode: $merchantCode, reference: $reference, amount: $amount, currency: $currency)
      }`,
      { merchantCode, ...variables },
    )
  ).data?.['payInvoiceOpened'];

test('staff see that the URL was opened, and once each which of its links arrived damaged', async () => {
  expect(await visits()).toEqual({ lastVisitAt: null, troubledVisits: [] });
  expect(await opened({ reference: 'INV-7', amount: '$12.50', currency: 'AUD' })).toBe(true);
  expect(await visits()).toEqual({ lastVisitAt: expect.any(String), troubledVisits: [] });
  const cut = { reference: 'INV-8', amount: '1', currency: 'AUD' };
  const foreign = { reference: 'INV-9', amount: '50.00', currency: 'EUR' };
  for (const said of [cut, cut, { reference: '%invoice_id%', amount: '%invoice_amount%' }, foreign])
    await opened(said);
  expect((await visits()).troubledVisits).toEqual([
    {
      kind: 'CONTRADICTION',
      reference: 'INV-9',
      amountAsWritten: '50.00',
      currencyAsWritten: 'EUR',
      times: 1,
    },
    { kind: 'NOT_REPLACED', reference: null, amountAsWritten: null, currencyAsWritten: null, times: 1 },
    { kind: 'UNREADABLE', reference: 'INV-8', amountAsWritten: '1', currencyAsWritten: null, times: 2 },
  ]);
});

test('a visit of nobody’s URL, or one with a card number in it, is not kept', async () => {
  const before = await visits();
  expect(await opened({ reference: 'INV-9', amount: '1' }, 'somebody-else-7fq2')).toBe(false);
  await expect(opened({ reference: '4242 4242 4242 4242', amount: '1' })).resolves.toBeUndefined();
  expect(await visits()).toMatchObject({ troubledVisits: before.troubledVisits });
});

const applied = async (paymentId: string, isApplied: boolean): Promise<Json> =>
  (
    await staff.send(
      `mutation ($input: PaymentSetAppliedInput!) { paymentSetApplied(input: $input) { __typename
        ... on PaymentSetAppliedSuccess { payment { applied { at by } } } } }`,
      { input: { paymentId, applied: isApplied } },
    )
  ).data['paymentSetApplied'];

const listed = async (given: string): Promise<Json> =>
  (
    await staff.send(
      `{ payments(first: 10, throughPaymentUrl: true, ${given}) { edges { node { reference applied { by } } } } }`,
    )
  ).data['payments'].edges.map(({ node }: Json) => node);

test('a payment that took money is ticked once it stands in the tool, found by it, and unticked', async () => {
  const code = (await staff.create()).paymentLink.code;
  const payer = payerOf(api);
  const pay = async (reference: string): Promise<string> => {
    const { payment, secret } = await start('12.50', reference);
    const shownAmount = { amount: '12.50', currency: 'AUD' };
    const token = await payer.token(code, '4242424242424242');
    await payer.confirm({ id: payment.id, secret, token, shownAmount });
    return payment.id;
  };
  const first = await pay('TICK-1%');
  await pay('TICK-2');
  const { payment: open } = await start('12.50', 'TICK-3');
  expect(await applied(first, true)).toMatchObject({ payment: { applied: { by: owner.name } } });
  expect(await applied(first, true)).toMatchObject({ payment: { applied: { by: owner.name } } });
  expect(await applied(open.id, true)).toEqual({ __typename: 'NotFoundError' });
  expect(await applied('pay_00000000000000000000000000', true)).toEqual({ __typename: 'NotFoundError' });
  expect(await listed('search: "tick", applied: true')).toEqual([
    { reference: 'TICK-1%', applied: { by: owner.name } },
  ]);
  expect(await listed('search: "tick", applied: false')).toEqual([{ reference: 'TICK-2', applied: null }]);
  expect(await listed('search: "1%"')).toHaveLength(1);
  expect(await listed('search: "tick"')).toHaveLength(3);
  expect(await applied(first, false)).toMatchObject({ payment: { applied: null } });
  expect(await listed('search: "tick", applied: true')).toEqual([]);
});
