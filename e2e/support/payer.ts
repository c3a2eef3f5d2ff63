import { ask as askAt, type Fields, textIn } from './graphql.ts';

/** A payer who speaks to the API itself, without a browser. */
export type Payer = {
  /** Agrees to pay a new invoice through the merchant's Payment URL. */
  start(reference: string): Promise<StartedPayment>;
  /** The gateway's one-time token for a card, as its frame gets it. */
  token(number: string): Promise<string>;
  confirm(payment: StartedPayment, token: string): Promise<string>;
  status(payment: StartedPayment): Promise<string>;
};

export type StartedPayment = { readonly id: string; readonly secret: string };

const amount = { amount: '1234.50', currency: 'AUD' };

/** `urlOf` may name another server each time: one is killed, another takes over. */
export const createPayer = (urlOf: () => string, merchantCode: string): Payer => {
  const ask = (query: string, variables: Fields): Promise<Fields> =>
    askAt(`${urlOf()}/graphql/payer`, query, variables);

  return {
    async start(reference) {
      const { payment, secret } = await ask(
        `mutation ($input: PaymentStartInput!) {
          answer: paymentStart(input: $input) {
            ... on PaymentStartSuccess { secret payment { id } } ... on Error { code message } } }`,
        {
          input: {
            payerKey: crypto.randomUUID() + crypto.randomUUID(),
            invoice: { merchantCode, amount, reference },
          },
        },
      );
      return { id: textIn(payment, 'id'), secret: String(secret) };
    },
    async token(number) {
      const { cardFrame } = await ask(
        `query ($merchantCode: ID!, $reference: String) {
          answer: payInvoice(merchantCode: $merchantCode, reference: $reference, amount: "$1.00", currency: "AUD") {
            ... on PayInvoice { cardFrame { url } } } }`,
        { merchantCode, reference: crypto.randomUUID() },
      );
      const ours = await fetch(textIn(cardFrame, 'url'));
      const config: unknown = JSON.parse(
        /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(await ours.text())?.[1] ?? '',
      );
      const gateway = textIn(config, 'gatewayOrigin');
      const response = await fetch(`${gateway}/v1/tokens`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: gateway },
        body: JSON.stringify({
          key: textIn(config, 'publishableKey'),
          number,
          expiry_month: 12,
          expiry_year: 2034,
          cvc: '123',
        }),
      });
      return textIn(await response.json(), 'token');
    },
    async confirm({ id, secret }, token) {
      const payment = await ask(
        `mutation ($input: PaymentConfirmInput!) {
          answer: paymentConfirm(input: $input) { ... on Payment { status } ... on Error { code message } } }`,
        { input: { id, secret, token, shownAmount: amount } },
      );
      return textIn(payment, 'status');
    },
    async status({ id, secret }) {
      const payment = await ask(
        `query ($id: ID!, $secret: String!) {
          answer: payment(id: $id, secret: $secret) { ... on Payment { status } ... on Error { code message } } }`,
        { id, secret },
      );
      return textIn(payment, 'status');
    },
  };
};
