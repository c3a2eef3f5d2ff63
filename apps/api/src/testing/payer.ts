import { randomBytes } from 'node:crypto';
import type { TestCard } from '@artspay/sandbox/testing';
import { type Answer, ask, type Json } from '#api/testing/ask';
import type { RunningApi } from '#api/testing/start-api';

const paymentFields = `id status reference declineReason paidAt receiptNumber
  amount { amount currency } refunded { amount currency } card { brand lastFour } action { url } receipt { url mailing { to } }`;
const errorFields =
  '... on Error { errorCode: code message path } ... on NotPayableError { paidAt } ... on TryLaterError { retryAfter }';

const documents = {
  payLink: `query($code: ID!, $signed: String) { payLink(code: $code, signed: $signed) { __typename ... on PayLink { code mode status reference
    description payerMayEdit useLimit expiry { at timeZone } suggestedAmounts { amount }
    customFields { kind label required options wording } paidAt payee { name statementDescriptor } amount { amount currency }
    cardFrame { url } } ... on Error { errorCode: code message path } ... on TryLaterError { retryAfter } } }`,
  payInvoice: `query($merchantCode: ID!, $reference: String, $amount: String, $currency: String, $signed: String) {
    payInvoice(merchantCode: $merchantCode, reference: $reference, amount: $amount, currency: $currency, signed: $signed) {
      __typename ... on PayInvoice { kind reference currency amountAsWritten paidAt paymentPending
        amount { amount currency } candidates { amount currency } cardFrame { url } }
      ... on Error { errorCode: code message path } ... on TryLaterError { retryAfter } } }`,
  start: `mutation($input: PaymentStartInput!) { paymentStart(input: $input) { __typename
    ... on PaymentStartSuccess { secret payment { ${paymentFields} } } ${errorFields} } }`,
  confirm: `mutation($input: PaymentConfirmInput!) { paymentConfirm(input: $input) { __typename
    ... on Payment { ${paymentFields} } ${errorFields} } }`,
  payment: `query($id: ID!, $secret: String!) { payment(id: $id, secret: $secret) { __typename
    ... on Payment { ${paymentFields} } ... on Error { errorCode: code message path } } }`,
  refresh: `mutation($id: ID!, $secret: String!) { paymentRefresh(id: $id, secret: $secret) { __typename
    ... on Payment { ${paymentFields} } ... on Error { errorCode: code message path } } }`,
  cancel: `mutation($id: ID!, $secret: String!) { paymentCancelAction(id: $id, secret: $secret) { __typename
    ... on Payment { ${paymentFields} } ... on Error { errorCode: code message path } } }`,
  mailReceipt: `mutation($input: PaymentMailReceiptInput!) { paymentMailReceipt(input: $input) { __typename
    ... on Payment { ${paymentFields} } ${errorFields.replace('... on NotPayableError { paidAt } ', '')} } }`,
} as const;

export const paymentKey = (): string => randomBytes(24).toString('base64url');

/** What a payer's page does, over HTTP. Each answers the value of the one field asked for. */
export const payerOf = (
  { url, sandbox }: Pick<RunningApi, 'url' | 'sandbox'>,
  headers: Record<string, string> = {},
) => {
  const send = async (document: keyof typeof documents, variables: unknown): Promise<Json> => {
    const answer: Answer = await ask(`${url}/graphql/payer`, documents[document], variables, headers);
    if (answer.errors.length > 0 || answer.status !== 200)
      throw new Error(`${answer.status} ${JSON.stringify(answer.errors)}`);
    return Object.values(answer.data)[0];
  };
  return {
    link: (code: string, signed?: string) => send('payLink', { code, signed }),
    invoice: (variables: Json) => send('payInvoice', variables),
    start: (input: Json) => send('start', { input: { payerKey: paymentKey(), ...input } }),
    confirm: (input: Json) => send('confirm', { input }),
    payment: (key: Json) => send('payment', key),
    refresh: (key: Json) => send('refresh', key),
    cancel: (key: Json) => send('cancel', key),
    mailReceipt: (input: Json) => send('mailReceipt', { input }),
    /** A card token as the sandbox's frame would yield it for this link. */
    token: async (code: string, card: TestCard | string): Promise<string> => {
      const link = await send('payLink', { code });
      const key = String(link.cardFrame.url).split('/').at(-1) ?? '';
      return sandbox.tokenFor(key, typeof card === 'string' ? { number: card } : card);
    },
  };
};
