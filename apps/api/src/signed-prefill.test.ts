import { createHmac } from 'node:crypto';
import { parseId, type SigningKeyId } from '@artspay/core/id/id';
import { ok } from '@artspay/core/result';
import { type SignPrefillInput, signPrefill } from '@artspay/widget/sign';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyToken } from '#api/signing/verify-token';
import type { Json } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let payer: ReturnType<typeof payerOf>;
let staff: Awaited<ReturnType<typeof staffOf>>;
let code: string;
let merchantCode: string;
let key: { readonly kid: string; readonly key: string };

const makeKey = async (): Promise<typeof key> => {
  const { data } = await staff.send(
    `mutation { signingKeyCreate(input: { name: "Shop" }) {
      ... on SigningKeyCreateSuccess { secret signingKey { id } } } }`,
  );
  const { secret, signingKey } = data.signingKeyCreate;
  return { kid: signingKey.id, key: secret };
};

beforeAll(async () => {
  api = await startApi();
  payer = payerOf(api);
  staff = await staffOf(api);
  code = (await staff.create({ payerMayEdit: 'BOTH' })).paymentLink.code;
  key = await makeKey();
  const url = await api.context.services.payment.unitOfWork.transaction(api.scope, async ({ merchants }) =>
    ok(await merchants.paymentUrl()),
  );
  if (!url.ok) throw new Error('a merchant has a payment URL');
  merchantCode = url.value.code;
});
afterAll(() => api.stop());

const terms = { amount: '80.00', currency: 'AUD', reference: 'INV-7' } as const;
const forLink = (with_: Partial<typeof key> = {}): string =>
  signPrefill({ ...key, ...with_, link: code, ...terms, expiresIn: 600 } satisfies SignPrefillInput);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const soon = (): number => Math.floor(Date.now() / 1_000) + 600;

/** A token of our key with any header and claims, as the helper would never write it. */
const token = (claims: object, header: object = {}): string => {
  const text = `${encode({ alg: 'HS256', kid: key.kid, ...header })}.${encode({ sub: `link:${code}`, exp: soon(), ...terms, ...claims })}`;
  return `${text}.${createHmac('sha256', key.key).update(text).digest('base64url')}`;
};
const start = (signed: string, { amount, currency, reference }: Json = terms): Promise<Json> =>
  payer.start({ link: { code, amount: { amount, currency }, reference, signed } });

test('what is signed is locked for the payer, though the link lets everything be edited', async () => {
  expect(await payer.link(code, forLink())).toMatchObject({
    amount: { amount: '80.00' },
    reference: 'INV-7',
    payerMayEdit: 'NOTHING',
  });
});

test('a request sent straight to the API cannot alter what is signed', async () => {
  expect(await start(forLink(), { ...terms, amount: '1.00' })).toMatchObject({ errorCode: 'DETAILS_FIXED' });
  expect(await start(forLink(), { ...terms, reference: 'X' })).toMatchObject({ errorCode: 'DETAILS_FIXED' });
  expect(await start(forLink())).toMatchObject({ payment: { amount: { amount: '80.00' } } });
});

test.each<[string, () => string, string]>([
  ['expired', () => token({ exp: 1_000 }), 'SIGNATURE_EXPIRED'],
  ['without expiry', () => token({ exp: undefined }), 'SIGNATURE_MALFORMED'],
  ['for another link', () => token({ sub: 'link:other' }), 'SIGNATURE_FOREIGN'],
  ['for a Payment URL', () => token({ sub: `invoice:${merchantCode}` }), 'SIGNATURE_FOREIGN'],
  ['with a misspelt claim', () => token({ amuont: '1.00' }), 'SIGNATURE_MALFORMED'],
  ['in another currency', () => token({ currency: 'EUR' }), 'SIGNATURE_MALFORMED'],
  ['with alg none', () => token({}, { alg: 'none' }), 'SIGNATURE_CHANGED'],
  ['with another algorithm', () => token({}, { alg: 'HS512' }), 'SIGNATURE_CHANGED'],
  ['by an unknown key', () => forLink({ kid: `sgk_${'0'.repeat(26)}` }), 'SIGNATURE_KEY_UNKNOWN'],
  ['by another secret', () => forLink({ key: 'A'.repeat(43) }), 'SIGNATURE_CHANGED'],
  ['with nothing in it', () => '', 'SIGNATURE_CHANGED'],
])('a signature %s is refused, on the page and at the start', async (_case, make, errorCode) => {
  expect(await payer.link(code, make())).toMatchObject({ __typename: 'SignatureError', errorCode });
  expect(await start(make())).toMatchObject({ __typename: 'SignatureError', errorCode });
});

test('any single changed character of the token is refused', async () => {
  const secretOf = (id: SigningKeyId) => api.context.services.signingKeys.findOptionalSecret(api.scope, id);
  const whole = forLink();
  expect(await verifyToken(whole, secretOf)).toMatchObject({ ok: true });
  for (let at = 0; at < whole.length; at += 1) {
    const other = whole[at] === 'A' ? 'B' : 'A';
    const changed = whole.slice(0, at) + other + whole.slice(at + 1);
    // oxlint-disable-next-line no-await-in-loop -- one database, one after another
    expect(await verifyToken(changed, secretOf)).toMatchObject({
      ok: false,
    });
  }
});

test('a key of another mode of the same merchant does not count', async () => {
  const mode = api.scope.mode === 'test' ? 'live' : 'test';
  const { signingKeys } = api.context.services;
  const id = parseId('sgk', key.kid);
  if (id === null) throw new Error('a signing key has an id');
  expect(await signingKeys.findOptionalSecret(api.scope, id)).toBe(key.key);
  expect(await signingKeys.findOptionalSecret({ ...api.scope, mode }, id)).toBeNull();
});

test('two keys sign side by side; a revoked one no longer does', async () => {
  const old = await makeKey();
  const revoke = `mutation($id: ID!) { signingKeyRevoke(id: $id) { __typename } }`;
  expect(await payer.link(code, forLink(old))).toMatchObject({ __typename: 'PayLink' });
  expect((await staff.send(revoke, { id: old.kid })).errors).toEqual([]);
  expect(await start(forLink(old))).toMatchObject({ errorCode: 'SIGNATURE_KEY_UNKNOWN' });
  expect(await payer.link(code, forLink())).toMatchObject({ __typename: 'PayLink' });
});

test('a signed Payment URL asks what was signed; a value written beside it is refused', async () => {
  const signed = signPrefill({ ...key, paymentUrl: merchantCode, ...terms, expiresIn: 600 });
  expect(await payer.invoice({ merchantCode, signed })).toMatchObject({
    kind: 'READ',
    reference: 'INV-7',
    amount: { amount: '80.00' },
  });
  expect(await payer.invoice({ merchantCode, signed, amount: '1.00' })).toMatchObject({
    errorCode: 'SIGNATURE_CHANGED',
  });
  const altered = { merchantCode, signed, reference: 'INV-7', amount: { amount: '1.00', currency: 'AUD' } };
  expect(await payer.start({ invoice: altered })).toMatchObject({ errorCode: 'DETAILS_FIXED' });
});
