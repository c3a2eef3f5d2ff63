import { signPrefill } from '@artspay/widget/sign';
import { languageNames } from '@artspay/core/text/language';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, type Json } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staff: Awaited<ReturnType<typeof staffOf>>;
let payer: ReturnType<typeof payerOf>;
let merchantCode: string;
let key: { readonly key: string; readonly kid: string };

beforeAll(async () => {
  api = await startApi();
  staff = await staffOf(api);
  payer = payerOf(api);
  const { data } = await staff.send(`mutation { signingKeyCreate(input: { name: "Shop" }) {
    ... on SigningKeyCreateSuccess { secret signingKey { id } } } }`);
  key = { key: data.signingKeyCreate.secret, kid: data.signingKeyCreate.signingKey.id };
  merchantCode = (await requireOnUrl(false)).code;
});
afterAll(() => api.stop());

const requireOnUrl = async (required: boolean): Promise<Json> => {
  const { data } = await staff.send(
    'mutation ($required: Boolean!) { paymentUrlSetSignatureRequired(required: $required) { code signatureRequired } }',
    { required },
  );
  expect(data.paymentUrlSetSignatureRequired.signatureRequired).toBe(required);
  return data.paymentUrlSetSignatureRequired;
};

const amount = { amount: '75.50', currency: 'AUD' };
const terms = { ...amount, reference: 'ORDER-9', expiresIn: 600 };
const startInvoice = (signed?: string): Promise<Json> =>
  payer.start({ invoice: { merchantCode, amount, reference: 'ORDER-9', signed } });
const read = async (query: string): Promise<Json> => {
  const url = `${api.url}/invoice/${merchantCode}${query}`;
  const document = `query ($url: String!) { paymentUrlReading(url: $url) {
    kind signature reference amount { amount } } }`;
  return (await staff.send(document, { url })).data.paymentUrlReading;
};

test('a link whose signature is required is refused without one, on the page and at the start', async () => {
  const { paymentLink } = await staff.create({ payerMayEdit: 'BOTH', signatureRequired: true });
  const { code } = paymentLink;
  const start = (signed?: string) => payer.start({ link: { code, amount, reference: 'ORDER-9', signed } });
  const refused = { __typename: 'SignatureError', errorCode: 'SIGNATURE_REQUIRED' };
  expect(await payer.link(code)).toMatchObject(refused);
  expect(await start()).toMatchObject(refused);
  const signed = signPrefill({ ...key, ...terms, link: code });
  expect(await payer.link(code, signed)).toMatchObject({ amount, payerMayEdit: 'NOTHING' });
  expect(await start(signed)).toMatchObject({ __typename: 'PaymentStartSuccess' });
});

test('staff require a signature of a link, and no longer', async () => {
  const { paymentLink } = await staff.create({});
  const edit = async (signatureRequired: boolean, version: number) => {
    const document = `mutation ($input: PaymentLinkEditInput!) { paymentLinkEdit(input: $input) {
      ... on PaymentLink { signatureRequired } } }`;
    const input = { id: paymentLink.id, version, signatureRequired };
    return (await staff.send(document, { input })).data.paymentLinkEdit;
  };
  expect(await edit(true, 1)).toEqual({ signatureRequired: true });
  expect((await payer.link(paymentLink.code)).errorCode).toBe('SIGNATURE_REQUIRED');
  expect(await edit(false, 2)).toEqual({ signatureRequired: false });
  expect((await payer.link(paymentLink.code)).__typename).toBe('PayLink');
});

test('a Payment URL whose signature is required takes nothing that stands in it in plain', async () => {
  await requireOnUrl(true);
  const plain = { merchantCode, reference: 'ORDER-9', amount: '75.50', currency: 'AUD' };
  const refused = { __typename: 'SignatureError', errorCode: 'SIGNATURE_REQUIRED' };
  expect(await payer.invoice(plain)).toMatchObject(refused);
  expect(await startInvoice()).toMatchObject(refused);
  const signed = signPrefill({ ...key, ...terms, paymentUrl: merchantCode });
  expect(await payer.invoice({ merchantCode, signed })).toMatchObject({ kind: 'READ', reference: 'ORDER-9' });
  expect(await startInvoice(signed)).toMatchObject({ __typename: 'PaymentStartSuccess' });
  await requireOnUrl(false);
  expect(await payer.invoice(plain)).toMatchObject({ kind: 'READ' });
});

test('what is signed for a Payment URL stands above its maximum, and cannot be edited', async () => {
  const { errors } = await staff.send(`mutation { paymentUrlUpdate(input: {
    numberFormat: UNKNOWN, payerMayEdit: BOTH, maximumAmount: "50.00" }) { __typename } }`);
  expect(errors).toEqual([]);
  const reference = 'ORDER-10';
  const plain = { merchantCode, amount, reference };
  expect(await payer.start({ invoice: plain })).toMatchObject({ errorCode: 'AMOUNT_OUTSIDE_LIMITS' });
  const signed = sign(reference);
  const page = await fetch(`${api.url}/invoice/${merchantCode}?signed=${signed}`);
  const data = /<script type="application\/json">(.*?)<\/script>/s.exec(await page.text())?.[1] ?? '';
  expect(JSON.parse(data)).toMatchObject({ payerMayEdit: 'NOTHING', maximumAmount: null });
  expect(await payer.start({ invoice: { ...plain, signed } })).toMatchObject({
    __typename: 'PaymentStartSuccess',
  });
});

test('the page says what is missing in every language, and its language switch keeps what is signed', async () => {
  await requireOnUrl(true);
  const sentences = new Set<string>();
  for (const language of Object.keys(languageNames)) {
    const page = await fetch(`${api.url}/invoice/${merchantCode}?reference=1&amount=5.00&lang=${language}`);
    expect(page.status).toBe(404);
    sentences.add(/<h2[^>]*>(.*?)<\/h2>/s.exec(await page.text())?.[1] ?? '');
  }
  expect(sentences.size).toBe(12);
  await requireOnUrl(false);
  const signed = signPrefill({ ...key, ...terms, paymentUrl: merchantCode });
  const page = await (await fetch(`${api.url}/invoice/${merchantCode}?signed=${signed}`)).text();
  expect(page).toContain(`href="?signed=${signed}&amp;lang=de"`);
  const german = await fetch(`${api.url}/invoice/${merchantCode}?signed=${signed}&lang=de`);
  expect(await german.text()).toContain('ORDER-9');
});

const sign = (reference: string, kid = key.kid): string =>
  signPrefill({ ...key, ...terms, kid, reference, paymentUrl: merchantCode });

test('staff read of a signed Payment URL what its payer would see', async () => {
  expect(await read('?reference=A&amount=5.00')).toMatchObject({ kind: 'READ', signature: null });
  expect(await read(`?signed=${sign('ORDER-9')}`)).toEqual({
    kind: 'READ',
    signature: 'ACCEPTED',
    reference: 'ORDER-9',
    amount: { amount: '75.50' },
  });
  const refused = { kind: 'UNREADABLE', reference: null, amount: null };
  expect(await read(`?signed=${sign('A')}&amount=5.00`)).toEqual({ ...refused, signature: 'CHANGED' });
  expect(await read(`?signed=${sign('A', `sgk_${'0'.repeat(26)}`)}`)).toEqual({
    ...refused,
    signature: 'KEY_UNKNOWN',
  });
  await requireOnUrl(true);
  expect(await read('?reference=A&amount=5.00')).toEqual({ ...refused, signature: 'REQUIRED' });
  await requireOnUrl(false);
});

const visits = async (): Promise<Json> =>
  (await staff.send('{ viewer { merchant { paymentUrl { lastVisitAt troubledVisits { kind } } } } }')).data
    .viewer.merchant.paymentUrl;

const opened = async (variables: Json): Promise<Json> =>
  (
    await ask(
      `${api.url}/graphql/payer`,
      `mutation ($merchantCode: ID!, $reference: String, $amount: String, $signed: String) { payInvoiceOpened(
        merchantCode: $merchantCode, reference: $reference, amount: $amount, signed: $signed) }`,
      { merchantCode, ...variables },
    )
  ).data.payInvoiceOpened;

test('a signed link that was opened counts as a visit; one that is refused for its signature does not', async () => {
  await requireOnUrl(true);
  const signed = signPrefill({ ...key, ...terms, paymentUrl: merchantCode });
  expect(await opened({ reference: 'ORDER-9', amount: '75.50' })).toBe(false);
  expect(await opened({ signed, amount: '1.00' })).toBe(false);
  expect(await visits()).toEqual({ lastVisitAt: null, troubledVisits: [] });
  expect(await opened({ signed })).toBe(true);
  expect(await visits()).toEqual({ lastVisitAt: expect.any(String), troubledVisits: [] });
  await requireOnUrl(false);
});
