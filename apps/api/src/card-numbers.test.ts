import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { ownerClaim } from '#api/auth/claim-owner';
import { merchantSchema } from '#api/graphql/merchant/schema';
import { payerSchema } from '#api/graphql/payer/schema';
import { type Json, post } from '#api/testing/ask';
import { tablesWithCardNumbers, writtenCardNumbers } from '#api/testing/card-forms';
import { payerOf } from '#api/testing/payer';
import { cookiesOf, newOwnerToken, owner, staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let staffHeaders: Record<string, string>;
/** One of each thing that fields hang on. */
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  api = await startApi();
  const staff = await staffOf(api);
  staffHeaders = staff.headers;
  const { paymentLink: link } = await staff.create({ payerMayEdit: 'BOTH' });
  const { payment } = await payerOf(api).start({
    link: { code: link.code, amount: { amount: '120.00', currency: 'AUD' }, reference: 'Deposit' },
  });
  ids = { PaymentLink: link.id, Payment: payment.id, Merchant: api.scope.merchantId };
});
afterAll(() => api.stop());

type Path = readonly string[];
/** One place where text comes in: an argument, or a field of an input at any depth. */
type Door = {
  readonly schema: 'payer' | 'merchant';
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly on: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly path: Path;
};

const notText = new Set(['Int', 'Float', 'Boolean']);

/** Where text can stand in an input. A scalar that is not known to be none counts as text. */
const textPaths = (type: GraphQLInputType, path: Path, inside: Path = []): Path[] => {
  const bare = getNullableType(type);
  if (isListType(bare)) return textPaths(bare.ofType, [...path, '0'], inside);
  if (isInputObjectType(bare))
    return inside.includes(bare.name)
      ? []
      : Object.values(bare.getFields()).flatMap((field) =>
          textPaths(field.type, [...path, field.name], [...inside, bare.name]),
        );
  return isEnumType(bare) || notText.has(getNamedType(bare).name) ? [] : [path];
};

const kinds = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;
const doorsOf = (name: Door['schema'], schema: GraphQLSchema): Door[] =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).flatMap((field) =>
          field.args
            .flatMap((argument) => textPaths(argument.type, [argument.name]))
            .map((path) => ({
              schema: name,
              kind: Object.entries(kinds).find(([root]) => root === type.name)?.[1] ?? 'query',
              on: type.name,
              field,
              path,
            })),
        )
      : [],
  );

const doors = [...doorsOf('payer', payerSchema), ...doorsOf('merchant', merchantSchema)];

const good: Readonly<Record<string, Json>> = {
  Decimal: '1.00',
  CurrencyCode: 'AUD',
  Int: 1,
  Float: 1,
  Boolean: false,
  DateTime: '2030-01-01T00:00:00.000Z',
};

/** A well-meant value of any input type, with `bad` at one path. */
const valueOf = (type: GraphQLInputType, path: Path, bad: string): Json => {
  const bare = getNullableType(type);
  const [step, ...rest] = path;
  if (isListType(bare)) return [valueOf(bare.ofType, step === '0' ? rest : ['elsewhere'], bad)];
  if (isInputObjectType(bare))
    return Object.fromEntries(
      Object.values(bare.getFields()).map((field) => [
        field.name,
        valueOf(field.type, field.name === step ? rest : ['elsewhere'], bad),
      ]),
    );
  if (path.length === 0) return bad;
  return isEnumType(bare) ? bare.getValues()[0]?.name : (good[getNamedType(bare).name] ?? 'x');
};

const selectionOf = (schema: GraphQLSchema, type: GraphQLNamedType): string => {
  const error = schema.getType('Error');
  const isFallible =
    isUnionType(type) &&
    isInterfaceType(error) &&
    type.getTypes().some((member) => schema.isSubType(error, member));
  if (isFallible) return '{ __typename ... on Error { code message path } }';
  return isObjectType(type) || isUnionType(type) || isInterfaceType(type) ? '{ __typename }' : '';
};

const documentOf = ({ schema, kind, on, field }: Door): string => {
  const variables = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const of = schema === 'payer' ? payerSchema : merchantSchema;
  const asked = `answer: ${field.name}(${given}) ${selectionOf(of, getNamedType(field.type))}`;
  if (on in kinds) return `${kind}(${variables}) { ${asked} }`;
  const id = ids[on];
  if (id === undefined) throw new Error(`name one ${on} in this test: its fields take text`);
  return `query(${variables}) { node(id: "${id}") { ... on ${on} { ${asked} } } }`;
};

/** What the door says: the code and the path, wherever they stand. */
const knock = async (door: Door, bad: string) => {
  const [argument, ...inside] = door.path;
  const variables = Object.fromEntries(
    door.field.args.map(({ name, type }) => [
      name,
      valueOf(type, name === argument ? inside : ['elsewhere'], bad),
    ]),
  );
  const response = await post(
    `${api.url}${door.schema === 'payer' ? '/graphql/payer' : '/graphql'}`,
    { query: documentOf(door), variables },
    {
      ...(door.schema === 'merchant' ? staffHeaders : {}),
      ...(door.kind === 'subscription' ? { accept: 'text/event-stream' } : {}),
    },
  );
  const text = await response.text();
  const body: Json = JSON.parse(
    door.kind === 'subscription' ? (/^data: (\{.*)$/m.exec(text)?.[1] ?? '') : text,
  );
  const [error] = body.errors ?? [];
  if (error === undefined) return { code: body.data?.answer?.code, path: body.data?.answer?.path };
  return { code: error.extensions?.code, path: error.extensions?.argument, message: error.message };
};

const nameOf = ({ schema, on, field, path }: Door): string =>
  `${schema}: ${on}.${field.name} ${path.join('.')}`;

test('the schemas have doors for text, and this test knows them', () => {
  expect(doors.map(nameOf)).toEqual(
    expect.arrayContaining([
      'payer: Mutation.paymentStart input.link.reference',
      'payer: Mutation.paymentStart input.payerKey',
      'payer: Mutation.paymentConfirm input.token',
      'payer: Subscription.payment secret',
      'merchant: Mutation.refundCreate input.reason',
      'merchant: Mutation.paymentLinkCreate input.idempotencyKey',
      'merchant: PaymentLink.payments after',
    ]),
  );
  expect(doors.length).toBeGreaterThan(60);
});

test.each(doors.map((door) => [nameOf(door), door] as const))(
  '%s: a card number is refused there, however it is written',
  async (_name, door) => {
    for (const number of writtenCardNumbers) {
      const said = await knock(door, number);
      // A scalar that takes no free text refuses before any field is asked; nothing of it is kept either.
      if (said.message?.startsWith('Variable ') === true) continue;
      expect(said).toMatchObject({ code: 'CARD_NUMBER_IN_TEXT', path: door.path });
    }
  },
);

const claimFields = Object.keys(ownerClaim.shape);
const signInFields = ['email', 'password'];

test.each([
  ...claimFields.map((field) => ['/auth/claim-owner', field] as const),
  ...signInFields.map((field) => ['/auth/sign-in/email', field] as const),
])('%s %s: a card number is refused there, however it is written', async (door, field) => {
  const token = await newOwnerToken(api);
  for (const number of writtenCardNumbers) {
    const response = await post(api.url + door, { token, ...owner, [field]: number }, { origin: api.url });
    expect(response.status).toBe(400);
    expect(cookiesOf(response)).toBe('');
    expect(await response.json()).toMatchObject({ code: 'CARD_NUMBER_IN_TEXT', path: [field] });
  }
});

test('addresses with card numbers are answered without them', async () => {
  const { context } = api;
  const url = await context.services.payment.unitOfWork.transaction(api.scope, async ({ merchants }) => ({
    ok: true,
    value: await merchants.paymentUrl(),
  }));
  const code = url.ok ? url.value.code : '';
  for (const number of writtenCardNumbers) {
    const value = encodeURIComponent(number);
    for (const [address, status] of [
      [`/pay/${value}`, 404],
      [`/invoice/${value}`, 404],
      [`/invoice/${code}?reference=${value}&amount=${value}&currency=AUD`, 200],
      [`/invoice/${code}?reference=INV-1&amount=$1.00&currency=${value}`, 200],
      [`/frame/sandbox/${value}`, 404],
    ] as const) {
      const response = await fetch(api.url + address, { headers: { accept: 'text/html' } });
      expect([address, response.status]).toEqual([address, status]);
      expect(await response.text()).not.toContain(number);
    }
    expect((await post(`${api.url}/webhooks/sandbox/${value}`, { type: number })).status).toBe(404);
  }
});

test('no table and no log holds a card number that was refused', async () => {
  expect(await tablesWithCardNumbers(api.database)).toEqual([]);
  for (const number of writtenCardNumbers) expect(api.logged()).not.toContain(number);
});

test('a card number in a table would be found', async () => {
  await api.database.db.execute(
    sql`create table planted as select ${`x ${writtenCardNumbers[1] ?? ''}`}::text as words`,
  );
  expect(await tablesWithCardNumbers(api.database)).toEqual(['public.planted']);
  await api.database.db.execute(sql`drop table planted`);
});
