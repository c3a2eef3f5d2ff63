import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { cards } from '@artspay/tools/card-numbers';
import { type Call, type Fields, fieldsIn, textIn } from './call.ts';

export type Card = keyof typeof cards;

export type Payment = { readonly id: string; readonly secret: string };

/** What a payer was told: a status, or why not, in words. */
export type Told = {
  readonly status: string;
  readonly message: string | null;
  readonly receiptNumber: string | null;
  readonly actionUrl: string | null;
};

export type Wanted = {
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly what:
    | { readonly kind: 'link'; readonly code: string; readonly reference: string }
    | { readonly kind: 'invoice'; readonly merchantCode: string; readonly reference: string };
};

export type Payer = {
  /** Agrees to pay; asks until it is answered. A text: why not, in words. */
  start(wanted: Wanted): Promise<Payment | string>;
  token(card: Card): Promise<string>;
  confirm(payment: Payment, token: string, wanted: Wanted): Promise<Told | null>;
  refresh(payment: Payment): Promise<Told | null>;
  cancel(payment: Payment): Promise<Told | null>;
  status(payment: Payment): Promise<Told | null>;
  /** What the bank's page sends. */
  prove(actionUrl: string, result: 'approve' | 'refuse'): Promise<void>;
};

const payment = 'status receiptNumber action { url }';
const error = '... on Error { code message }';
const documents = {
  start: `mutation ($input: PaymentStartInput!) { answer: paymentStart(input: $input) {
    ... on PaymentStartSuccess { secret payment { id } } ${error} } }`,
  confirm: `mutation ($input: PaymentConfirmInput!) { answer: paymentConfirm(input: $input) {
    ... on Payment { ${payment} } ${error} } }`,
  status: `query ($id: ID!, $secret: String!) { answer: payment(id: $id, secret: $secret) {
    ... on Payment { ${payment} } ${error} } }`,
  refresh: `mutation ($id: ID!, $secret: String!) { answer: paymentRefresh(id: $id, secret: $secret) {
    ... on Payment { ${payment} } ${error} } }`,
  cancel: `mutation ($id: ID!, $secret: String!) { answer: paymentCancelAction(id: $id, secret: $secret) {
    ... on Payment { ${payment} } ${error} } }`,
} as const;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const toldOf = (answer: Fields | null): Told | null =>
  answer === null
    ? null
    : {
        status: textIn(answer, typeof answer['status'] === 'string' ? 'status' : 'code'),
        message: textOrNull(answer['message']),
        receiptNumber: textOrNull(answer['receiptNumber']),
        actionUrl: textOrNull(fieldsIn(answer, 'action')?.['url']),
      };

const pauseMs = 150;

/** A payer's page, without a browser. `isOver` ends asking for what is not answered. */
export const createPayer = (
  call: Call,
  gateway: { readonly url: string; readonly publishableKey: string },
  isOver: () => boolean,
): Payer => ({
  async start({ amount, what }) {
    const { kind, reference } = what;
    const input = {
      // The same in each try: the same payment.
      payerKey: randomBytes(24).toString('base64url'),
      ...(kind === 'link'
        ? { link: { code: what.code, amount, reference } }
        : { invoice: { merchantCode: what.merchantCode, amount, reference } }),
    };
    while (!isOver()) {
      const answer = await call(documents.start, { input });
      const started = fieldsIn(answer, 'payment');
      if (started !== null) return { id: textIn(started, 'id'), secret: textIn(answer, 'secret') };
      if (answer !== null) return textIn(answer, 'message');
      await delay(pauseMs);
    }
    return 'no server answered';
  },
  async token(card) {
    const response = await fetch(`${gateway.url}/v1/tokens`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: gateway.url },
      body: JSON.stringify({
        key: gateway.publishableKey,
        number: cards[card],
        expiry_month: 12,
        expiry_year: 2034,
        cvc: '123',
      }),
    });
    return textIn((await response.json()) as Fields, 'token');
  },
  confirm: async ({ id, secret }, token, { amount: shownAmount }) =>
    toldOf(await call(documents.confirm, { input: { id, secret, token, shownAmount } })),
  refresh: async (key) => toldOf(await call(documents.refresh, key)),
  cancel: async (key) => toldOf(await call(documents.cancel, key)),
  status: async (key) => toldOf(await call(documents.status, key)),
  async prove(actionUrl, result) {
    await fetch(actionUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `result=${result}`,
      redirect: 'manual',
    });
  },
});
