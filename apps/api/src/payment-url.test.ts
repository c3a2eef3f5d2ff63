import { ok } from '@artspay/core/result';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Json } from '#api/testing/ask';
import { staffOf } from '#api/testing/staff';
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

const read = async (url: string): Promise<Json> => {
  const query = `query ($url: String!) { paymentUrlReading(url: $url) {
    kind reference amountAsWritten amount { amount currency } candidates { amount }
  } }`;
  return (await staff.send(query, { url })).data['paymentUrlReading'];
};

const asPayer = async (reference: string, amount: string): Promise<Json> => {
  const merchantCode = address.slice(address.lastIndexOf('/') + 1);
  const query = `query ($merchantCode: ID!, $reference: String, $amount: String) {
    payInvoice(merchantCode: $merchantCode, reference: $reference, amount: $amount, currency: "AUD") {
      ... on PayInvoice { kind amount { amount } }
    }
  }`;
  const variables = { merchantCode, reference, amount };
  return (await ask(`${api.url}/graphql/payer`, query, variables)).data['payInvoice'];
};

const setFormat = async (numberFormat: string): Promise<Json> => {
  const mutation = `mutation ($numberFormat: NumberFormat!) {
    paymentUrlSetNumberFormat(numberFormat: $numberFormat) { numberFormat }
  }`;
  return (await staff.send(mutation, { numberFormat })).data['paymentUrlSetNumberFormat'];
};

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
  expect(await setFormat('DECIMAL_COMMA')).toEqual({ numberFormat: 'DECIMAL_COMMA' });
  expect(await read(`${address}?${query}`)).toMatchObject({ kind: 'READ', amount: { amount: '1234.00' } });
  expect(await asPayer('INV-2', '$1.234 AUD')).toMatchObject({ kind: 'READ', amount: { amount: '1234.00' } });
  expect(await setFormat('UNKNOWN')).toEqual({ numberFormat: 'UNKNOWN' });
  expect(await read(`${address}?${query}`)).toMatchObject({ kind: 'AMBIGUOUS' });
});
