import { createMerchant } from '@artspay/db/setup/create-merchant';
import { aNewMerchant } from '@artspay/db/testing/builders';
import { createLink } from '@artspay/core/payment-link/create-link';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staff: Awaited<ReturnType<typeof staffOf>>;
beforeAll(async () => {
  api = await startApi();
  staff = await staffOf(api);
});
afterAll(() => api.stop());

test('a link is created, edited and deactivated, and each conflict says what stands', async () => {
  const created = await staff.create({ reference: 'Life of a link', description: 'Oil on canvas' });
  const link = created.paymentLink;
  expect(link).toMatchObject({
    id: expect.stringMatching(/^link_/),
    url: `${api.url}/pay/${link.code}`,
    amount: { amount: '120.00', currency: 'AUD' },
    status: 'ACTIVE',
    version: 1,
    payerMayEdit: 'NOTHING',
    paid: null,
  });
  const edited = await staff.edit({ id: link.id, version: 1, reference: 'Edited', description: null });
  expect(edited).toMatchObject({ reference: 'Edited', description: null, version: 2 });
  expect(await staff.edit({ id: link.id, version: 1, reference: 'Late' })).toMatchObject({
    __typename: 'ConflictError',
    errorCode: 'LINK_CHANGED',
    path: ['input', 'version'],
    current: { version: 2 },
  });
  expect(await staff.deactivate(link.id)).toMatchObject({ status: 'DEACTIVATED' });
  expect(await staff.deactivate(link.id)).toMatchObject({ status: 'DEACTIVATED' });
  expect(await staff.edit({ id: link.id, version: 3, reference: 'Later' })).toMatchObject({
    errorCode: 'LINK_DEACTIVATED',
    current: { status: 'DEACTIVATED' },
  });
});

test('a reference that an active link has already is pointed out', async () => {
  expect((await staff.create({ reference: 'Twice' })).referenceAlreadyUsed).toBe(false);
  expect((await staff.create({ reference: 'Twice' })).referenceAlreadyUsed).toBe(true);
});

const list = async (variables: object) => {
  const { data } = await staff.send(
    `query($first: Int, $after: String, $last: Int, $before: String, $search: String, $reference: String) {
      paymentLinks(first: $first, after: $after, last: $last, before: $before, search: $search,
        reference: $reference) { edges { node { reference } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    variables,
  );
  const { edges, pageInfo } = data.paymentLinks;
  return {
    references: edges.map((edge: { node: { reference: string } }) => edge.node.reference),
    pageInfo,
  };
};

test('lists page newest first, both ways, and find by search, status and reference', async () => {
  for (const n of [1, 2, 3]) await staff.create({ reference: `Paging ${n}` });
  const first = await list({ search: 'paging', first: 2 });
  expect(first).toMatchObject({ references: ['Paging 3', 'Paging 2'], pageInfo: { hasNextPage: true } });
  const second = await list({ search: 'paging', first: 2, after: first.pageInfo.endCursor });
  expect(second).toMatchObject({ references: ['Paging 1'], pageInfo: { hasNextPage: false } });
  const back = await list({ search: 'paging', last: 2, before: second.pageInfo.startCursor });
  expect(back.references).toEqual(['Paging 3', 'Paging 2']);
  expect((await list({ reference: 'Paging 2' })).references).toEqual(['Paging 2']);
  expect((await list({ reference: 'Paging' })).references).toEqual([]);
});

test("another merchant's link does not exist", async () => {
  const other = aNewMerchant();
  await createMerchant(api.database, other);
  const theirs = await createLink(
    api.context.services.payment,
    { merchantId: other.merchant.id, mode: 'test' },
    { amount: { amount: '1.00', currency: 'AUD' }, reference: 'Theirs', payerMayEdit: 'nothing' },
    { kind: 'system' },
  );
  if (!theirs.ok) throw new Error(theirs.error.code);
  const { id } = theirs.value;
  const { data } = await staff.send(
    `query($id: ID!, $merchant: ID!) { paymentLink(id: $id) { id } node(id: $id) { id }
      merchant: node(id: $merchant) { id } paymentLinks(reference: "Theirs") { edges { node { id } } } }`,
    { id, merchant: other.merchant.id },
  );
  expect(data).toEqual({ paymentLink: null, node: null, merchant: null, paymentLinks: { edges: [] } });
  expect(await staff.edit({ id, version: 1, reference: 'Mine' })).toMatchObject({ errorCode: 'NOT_FOUND' });
  expect(await staff.deactivate(id)).toMatchObject({ errorCode: 'NOT_FOUND' });
});

test('a node is found by its id, whatever it is', async () => {
  const { paymentLink: link } = await staff.create({ reference: 'Node' });
  const { data } = await staff.send('query($id: ID!) { node(id: $id) { __typename id } }', { id: link.id });
  expect(data.node).toEqual({ __typename: 'PaymentLink', id: link.id });
  const merchant = await staff.send('query($id: ID!) { node(id: $id) { __typename id } }', {
    id: api.scope.merchantId,
  });
  expect(merchant.data.node.__typename).toBe('Merchant');
});
