import { randomUUID } from 'node:crypto';
import { setOwnerToken } from '@artspay/db/setup/instance';
import { createToken, hashToken } from '#api/secrets/tokens';
import { ask, type Answer, type Json, post } from '#api/testing/ask';
import type { RunningApi } from '#api/testing/start-api';

export const owner = {
  name: 'Ada Gallery',
  email: 'ada@gallery.example',
  password: 'correct horse battery',
} as const;

/** A new key, as a client makes one for each thing it wants. */
export const idempotencyKey = (): string => randomUUID();

/** The cookies that a browser would send back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');

/** A new one-time token, as a start prints it. */
export const newOwnerToken = async ({ database }: RunningApi): Promise<string> => {
  const token = createToken();
  await setOwnerToken(database, hashToken(token));
  return token;
};

const linkFields = `id code url reference description payerMayEdit status version deactivatedAt
  currency useLimit usesTaken amount { amount currency } paid { amount currency }
  customFields { kind label required options wording }
  minimumAmount { amount } maximumAmount { amount } suggestedAmounts { amount }
  expiry { at timeZone dateTime }`;
const errorFields =
  '... on Error { errorCode: code message path } ... on ConflictError { current { version status } }';

/** The first owner, signed in, over HTTP. */
export const staffOf = async (api: RunningApi) => {
  const claimed = await post(`${api.url}/auth/claim-owner`, { token: await newOwnerToken(api), ...owner });
  if (claimed.status !== 200) throw new Error(`${await claimed.text()}\n${api.logged()}`);
  const headers = { cookie: cookiesOf(claimed), origin: api.url };
  const send = (query: string, variables: Json = {}): Promise<Answer> =>
    ask(`${api.url}/graphql`, query, variables, headers);
  const value = async (query: string, variables: Json): Promise<Json> => {
    const answer = await send(query, variables);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    return Object.values(answer.data)[0];
  };
  return {
    headers,
    send,
    create: (input: Json = {}): Promise<Json> =>
      value(
        `mutation($input: PaymentLinkCreateInput!) { paymentLinkCreate(input: $input) { __typename
          ... on PaymentLinkCreateSuccess { referenceAlreadyUsed replayed paymentLink { ${linkFields} } }
          ... on Error { errorCode: code message path } } }`,
        {
          input: {
            idempotencyKey: idempotencyKey(),
            amount: { amount: '120.00', currency: 'AUD' },
            reference: 'Deposit',
            ...input,
          },
        },
      ),
    edit: (input: Json): Promise<Json> =>
      value(
        `mutation($input: PaymentLinkEditInput!) { paymentLinkEdit(input: $input) { __typename
          ... on PaymentLink { ${linkFields} } ${errorFields} } }`,
        { input },
      ),
    deactivate: (id: string): Promise<Json> =>
      value(
        `mutation($id: ID!) { paymentLinkDeactivate(id: $id) { __typename
          ... on PaymentLink { ${linkFields} } ${errorFields} } }`,
        { id },
      ),
    link: (id: string): Promise<Json> =>
      value(
        `query($id: ID!) { paymentLink(id: $id) { ${linkFields} payments(first: 10) { edges { node {
          id status declineReason askedReference paidAt receiptNumber card { brand lastFour }
          askedAmount { amount currency } amount { amount currency } reference } } } } }`,
        { id },
      ),
  };
};
