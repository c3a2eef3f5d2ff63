import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPng, chunk } from '#api/testing/a-png';
import { ask, type Json } from '#api/testing/ask';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staff: Awaited<ReturnType<typeof staffOf>>;
beforeAll(async () => {
  api = await startApi();
  staff = await staffOf(api);
});
afterAll(() => api.stop());

const settings = `version name legalName contact refundPolicy taxNumber statementDescriptor brandColour logoUrl`;

const stands = async (): Promise<Json> =>
  (await staff.send(`{ viewer { merchant { ${settings} } } }`)).data['viewer'].merchant;

/** Everything as it stands, with what is given in place of it. */
const update = async (given: Json): Promise<Json> => {
  const { logoUrl: _, ...before } = await stands();
  const mutation = `mutation ($input: MerchantUpdateInput!) { merchantUpdate(input: $input) { __typename
    ... on MerchantUpdateSuccess { merchant { ${settings} } }
    ... on MerchantChangedError { current { version } }
    ... on Error { errorCode: code message path } } }`;
  return (await staff.send(mutation, { input: { ...before, ...given } })).data['merchantUpdate'];
};

const payeeOf = async (code: string): Promise<Json> => {
  const query = `query ($code: ID!) { payLink(code: $code) { ... on PayLink { payee {
    name about statementDescriptor logoUrl brand { button buttonText } } } } }`;
  return (await ask(`${api.url}/graphql/payer`, query, { code })).data['payLink'].payee;
};

const newLink = async (): Promise<Json> => (await staff.create()).paymentLink;

const events = async () => {
  const found = await api.database.db.execute(
    sql`select data->>'changed' as changed from events where name = 'merchant.updated' order by sequence`,
  );
  const rows: unknown = 'rows' in found ? found.rows : found;
  return Array.isArray(rows) ? rows.map(({ changed }: Json) => changed) : [];
};

test('what staff say about the merchant is what payers read, and the event names the fields alone', async () => {
  const link = await newLink();
  const before = (await events()).length;
  const saved = await update({
    legalName: ' Sample Gallery Pty Ltd ',
    contact: 'hello@gallery.example',
    refundPolicy: 'Works can be returned within 14 days.',
    taxNumber: 'ABN 51 824 753 556',
    statementDescriptor: 'sample gallery sydney',
    brandColour: '#FFD400',
  });
  expect(saved).toMatchObject({ __typename: 'MerchantUpdateSuccess', merchant: { brandColour: '#ffd400' } });
  expect(await payeeOf(link.code)).toEqual({
    name: 'Sample Gallery',
    about: ['Sample Gallery Pty Ltd', 'hello@gallery.example', 'Works can be returned within 14 days.'],
    statementDescriptor: 'SAMPLE GALLERY SYDNEY',
    logoUrl: null,
    brand: {
      button: expect.stringMatching(/^light-dark\(#[0-9a-f]{6}, #ffd400\)$/),
      buttonText: 'light-dark(#000000, #000000)',
    },
  });
  expect((await events()).slice(before)).toEqual([
    'statementDescriptor legalName contact refundPolicy taxNumber brandColour',
  ]);
  const { version } = await stands();
  await update({});
  expect((await stands()).version).toBe(version);
});

test('a logo is served from its own content’s address, for ever, as nothing but a picture', async () => {
  const link = await newLink();
  const plain = aPng({ width: 40, height: 20 });
  const sent = aPng({ width: 40, height: 20 }, [chunk('tEXt', Buffer.from('Author\0Ada'))]);
  const { merchant } = await update({ logo: sent.toString('base64') });
  const hash = createHash('sha256').update(plain).digest('hex');
  expect(merchant.logoUrl).toBe(`/logos/${hash}.png`);
  const answer = await fetch(`${api.url}${merchant.logoUrl}`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(plain);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=31536000, immutable',
  });
  const page = await (await fetch(link.url, { headers: { accept: 'text/html' } })).text();
  const unfurl = /<meta property="og:image" content="([^"]*)">/.exec(page)?.[1];
  expect(unfurl).toMatch(new RegExp(`${merchant.logoUrl}$`));
  expect((await payeeOf(link.code)).logoUrl).toBe(unfurl);

  expect((await update({ contact: 'by phone' })).merchant.logoUrl).toBe(merchant.logoUrl);
  expect((await update({ logo: null })).merchant.logoUrl).toBeNull();
  expect((await fetch(`${api.url}${merchant.logoUrl}`)).status).toBe(404);
});

test.each([
  [{ name: ' ' }, 'name', 'INVALID_INPUT'],
  [{ refundPolicy: 'x'.repeat(301) }, 'refundPolicy', 'INVALID_INPUT'],
  [{ contact: 'one\ntwo' }, 'contact', 'INVALID_INPUT'],
  [{ statementDescriptor: '123' }, 'statementDescriptor', 'INVALID_INPUT'],
  [{ statementDescriptor: 'GALERÍA' }, 'statementDescriptor', 'INVALID_INPUT'],
  [{ brandColour: 'red;}' }, 'brandColour', 'INVALID_INPUT'],
  [{ logo: Buffer.from('<svg onload="alert(1)"/>').toString('base64') }, 'logo', 'INVALID_INPUT'],
  [{ taxNumber: '4242 4242 4242 4242' }, 'taxNumber', 'CARD_NUMBER_IN_TEXT'],
])('%j is refused at its field, and nothing is written', async (given, field, errorCode) => {
  const before = await stands();
  expect(await update(given)).toMatchObject({
    __typename: 'InvalidInputError',
    errorCode,
    path: ['input', field],
  });
  expect(await stands()).toEqual(before);
});

test('of two who saved the same version the second is told, and overwrites nothing', async () => {
  const { version } = await stands();
  expect(await update({ name: 'First' })).toMatchObject({ __typename: 'MerchantUpdateSuccess' });
  expect(await update({ name: 'Second', version })).toMatchObject({
    __typename: 'MerchantChangedError',
    errorCode: 'MERCHANT_CHANGED',
    current: { version: version + 1 },
  });
  expect((await stands()).name).toBe('First');
});
