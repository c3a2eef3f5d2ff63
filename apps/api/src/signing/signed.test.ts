import { createHmac } from 'node:crypto';
import { signPrefill } from '@artspay/widget/sign';
import fc from 'fast-check';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#api/testing/ask';
import { ask } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staff: Awaited<ReturnType<typeof staffOf>>;
let payer: ReturnType<typeof payerOf>;
let code: string;
let merchantCode: string;
let key: { readonly key: string; readonly kid: string };
let later = 0;

beforeAll(async () => {
  api = await startApi({ overrides: { clock: () => new Date(Date.now() + later) } });
  staff = await staffOf(api);
  payer = payerOf(api);
  code = (await staff.create({ payerMayEdit: 'BOTH' })).paymentLink.code;
  const { data } = await staff.send('{ viewer { merchant { paymentUrl { harvest } } } }');
  merchantCode = /\/invoice\/([\w-]+)/.exec(data.viewer.merchant.paymentUrl.harvest)?.[1] ?? '';
  key = await newKey('Shop');
});
afterAll(() => api.stop());

const newKey = async (name: string) => {
  const { data } = await staff.send(
    `mutation($input: SigningKeyCreateInput!) { signingKeyCreate(input: $input) {
      ... on SigningKeyCreateSuccess { secret signingKey { id } } } }`,
    { input: { name } },
  );
  return { key: String(data.signingKeyCreate.secret), kid: String(data.signingKeyCreate.signingKey.id) };
};

const revoke = (id: string) =>
  staff.send(`mutation($id: ID!) { signingKeyRevoke(id: $id) { __typename } }`, { id });

const terms = { amount: '75.50', currency: 'AUD', reference: 'ORDER-9', expiresIn: 600 };
const signedLink = () => signPrefill({ ...key, ...terms, link: code });
const signedInvoice = (reference = 'INV-S1') =>
  signPrefill({ ...key, ...terms, reference, paymentUrl: merchantCode });

/** What both doors answer: where the page is read, and where a payment starts. */
const refusals = async (signed: string): Promise<readonly Json[]> => [
  (await payer.link(code, signed)).errorCode,
  (await startLink({ signed })).errorCode,
];

const startLink = ({ signed = signedLink(), amount = '75.50', reference = 'ORDER-9' }) =>
  payer.start({ link: { code, amount: { amount, currency: 'AUD' }, reference, signed } });

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const handMade = (header: object, hash = 'sha256') => {
  const text = `${encoded(header)}.${signedLink().split('.')[1]}`;
  return `${text}.${createHmac(hash, key.key).update(text).digest('base64url')}`;
};

test('what is signed stands in place of what the link asks for, and cannot be edited', async () => {
  expect(await payer.link(code, signedLink())).toMatchObject({
    __typename: 'PayLink',
    amount: { amount: '75.50', currency: 'AUD' },
    reference: 'ORDER-9',
    payerMayEdit: 'NOTHING',
  });
});

test('signed terms are locked for a request sent straight to the API, and kept as what was asked', async () => {
  for (const altered of [{ amount: '1.00' }, { amount: '120.00' }, { reference: 'Deposit' }])
    expect(await startLink(altered)).toMatchObject({ errorCode: 'DETAILS_FIXED' });
  const { payment } = await startLink({});
  expect(payment).toMatchObject({ amount: { amount: '75.50' }, reference: 'ORDER-9' });
});

test('a Payment URL is paid with what is signed and nothing else', async () => {
  const signed = signedInvoice();
  expect(await payer.invoice({ merchantCode, signed })).toMatchObject({
    kind: 'READ',
    reference: 'INV-S1',
    amount: { amount: '75.50', currency: 'AUD' },
  });
  const start = (amount: string, reference: string) =>
    payer.start({ invoice: { merchantCode, amount: { amount, currency: 'AUD' }, reference, signed } });
  expect(await start('1.00', 'INV-S1')).toMatchObject({ errorCode: 'DETAILS_FIXED' });
  expect(await start('75.50', 'INV-S2')).toMatchObject({ errorCode: 'DETAILS_FIXED' });
  expect(await start('75.50', 'INV-S1')).toMatchObject({ __typename: 'PaymentStartSuccess' });
});

test('a plain value beside a signed one is refused', async () => {
  const answer = await payer.invoice({ merchantCode, signed: signedInvoice(), amount: '1.00' });
  expect(answer.errorCode).toBe('SIGNATURE_CHANGED');
});

test('without its signature a link asks for its own terms, never for signed ones', async () => {
  expect(await payer.link(code)).toMatchObject({ amount: { amount: '120.00' }, reference: 'Deposit' });
  expect(await refusals('')).toEqual(['SIGNATURE_CHANGED', 'SIGNATURE_CHANGED']);
});

test('any single changed character of a token is refused', async () => {
  const token = signedLink();
  const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: token.length - 1 }),
      fc.nat({ max: signs.length - 1 }),
      async (at, which) => {
        const sign = signs.charAt(which);
        fc.pre(token[at] !== sign);
        const answer = await payer.link(code, token.slice(0, at) + sign + token.slice(at + 1));
        expect(answer.__typename).toBe('SignatureError');
      },
    ),
    { numRuns: 150 },
  );
  const otherEnds = signs.replace(token.slice(-1), '');
  for (const sign of otherEnds)
    expect((await payer.link(code, token.slice(0, -1) + sign)).__typename).toBe('SignatureError');
});

test.each([
  ['no algorithm', () => `${encoded({ alg: 'none', kid: key.kid })}.${signedLink().split('.')[1]}.`],
  ['no algorithm, with a signature', () => handMade({ alg: 'none', kid: key.kid })],
  ['another algorithm', () => handMade({ alg: 'HS512', kid: key.kid }, 'sha512')],
  ['another algorithm in name only', () => handMade({ alg: 'HS384', kid: key.kid })],
  ['another secret', () => signPrefill({ ...key, key: 'x'.repeat(43), ...terms, link: code })],
])('%s: refused as changed', async (_name, token) => {
  expect(await refusals(token())).toEqual(['SIGNATURE_CHANGED', 'SIGNATURE_CHANGED']);
});

test('an unknown key, or none, is refused', async () => {
  for (const header of [{ alg: 'HS256' }, { alg: 'HS256', kid: `sgk_${'0'.repeat(26)}` }])
    expect(await refusals(handMade(header))).toEqual(['SIGNATURE_KEY_UNKNOWN', 'SIGNATURE_KEY_UNKNOWN']);
});

test('a signature for another link, or for the Payment URL, is foreign here', async () => {
  const other = (await staff.create({ reference: 'Other' })).paymentLink.code;
  for (const token of [signPrefill({ ...key, ...terms, link: other }), signedInvoice()])
    expect(await refusals(token)).toEqual(['SIGNATURE_FOREIGN', 'SIGNATURE_FOREIGN']);
});

test('a key of another merchant or another mode counts for nothing here', async () => {
  const { db } = api.database;
  const foreign = await newKey('Elsewhere');
  const token = signPrefill({ ...foreign, ...terms, link: code });
  await db.execute(sql`update signing_keys set mode = 'live' where id = ${foreign.kid}`);
  expect(await refusals(token)).toEqual(['SIGNATURE_KEY_UNKNOWN', 'SIGNATURE_KEY_UNKNOWN']);
  await db.execute(sql`insert into merchants (id, name, statement_descriptor, home_currency, time_zone)
    select 'mer_other', name, statement_descriptor, home_currency, time_zone from merchants limit 1`);
  await db.execute(
    sql`update signing_keys set mode = 'test', merchant_id = 'mer_other' where id = ${foreign.kid}`,
  );
  expect(await refusals(token)).toEqual(['SIGNATURE_KEY_UNKNOWN', 'SIGNATURE_KEY_UNKNOWN']);
  expect((await revoke(foreign.kid)).data.signingKeyRevoke.__typename).toBe('NotFoundError');
});

test('an expired signature is refused, on the page and when a payment starts', async () => {
  const token = signedLink();
  later = 601_000;
  expect(await refusals(token)).toEqual(['SIGNATURE_EXPIRED', 'SIGNATURE_EXPIRED']);
  later = 0;
});

test('two keys are in use at once; a revoked one is not from then on', async () => {
  const next = await newKey('Next');
  const [before, after] = [signedLink(), signPrefill({ ...next, ...terms, link: code })];
  for (const token of [before, after]) expect((await payer.link(code, token)).__typename).toBe('PayLink');
  await revoke(next.kid);
  expect((await payer.link(code, before)).__typename).toBe('PayLink');
  expect(await refusals(after)).toEqual(['SIGNATURE_KEY_UNKNOWN', 'SIGNATURE_KEY_UNKNOWN']);
});

test('a secret is shown once, sealed in the database and in no log', async () => {
  const listed = await staff.send('{ signingKeys { id name revokedAt } }');
  expect(JSON.stringify(listed.data)).toContain(key.kid);
  expect(JSON.stringify(listed.data)).not.toContain(key.key);
  const rows = await api.database.db.execute(sql`select * from signing_keys`);
  expect(JSON.stringify(rows)).toContain(key.kid);
  expect(JSON.stringify(rows)).not.toContain(key.key);
  expect(api.logged()).not.toContain(key.key);
});

test('keys are for signed-in staff only', async () => {
  const answer = await ask(`${api.url}/graphql`, '{ signingKeys { id } }', {});
  expect(answer.status).toBe(401);
});

test('the page of a changed link says so, and what to do', async () => {
  const changed = await fetch(`${api.url}/pay/${code}?signed=${signedLink().slice(0, -4)}AAAA`);
  expect(await changed.text()).toContain('This link was changed on its way');
  expect(changed.status).toBe(404);
  const signed = await fetch(`${api.url}/invoice/${merchantCode}?signed=${signedInvoice('INV-S5')}`);
  expect(await signed.text()).toContain('INV-S5');
});
