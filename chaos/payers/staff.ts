import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../random.ts';
import { type Call, callOf, type Fields, fieldsIn, textIn } from './call.ts';

/** The owner of the installation, at its API. */
export type Staff = {
  /** A new link for A$40.00, payable so often, or without limit; `null` while no server answers. */
  createLink(
    reference: string,
    useLimit: number | null,
  ): Promise<{ readonly id: string; readonly code: string } | null>;
  /** Gives a part of a payment back, or all of what is left; sometimes two at once who know nothing of each other, sometimes the same one sent twice. */
  refund(paymentId: string, random: Random): Promise<void>;
};

const owner = { name: 'Ada Owner', email: 'ada@example.com', password: 'a long enough password' } as const;

const documents = {
  create: `mutation ($input: PaymentLinkCreateInput!) { answer: paymentLinkCreate(input: $input) {
    ... on PaymentLinkCreateSuccess { paymentLink { id code } } ... on Error { message } } }`,
  payment: 'query ($id: ID!) { answer: payment(id: $id) { refundable { amount currency } } }',
  refund: `mutation ($input: RefundCreateInput!) { answer: refundCreate(input: $input) {
    ... on RefundCreateSuccess { refund { status } } ... on Error { code message } } }`,
} as const;

/** Minor units of an amount with two decimals. */
const minorOf = (amount: string): number => Number(amount.replace('.', ''));
const decimalOf = (minor: number): string =>
  `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;

const refundOnce = async (call: Call, paymentId: string, random: Random): Promise<void> => {
  const refundable = fieldsIn(await call(documents.payment, { id: paymentId }), 'refundable');
  if (refundable === null) return;
  const left = minorOf(textIn(refundable, 'amount'));
  if (left === 0) return;
  const amount = {
    amount: decimalOf(random.chance(0.4) ? left : random.between(1, left + 1)),
    currency: 'AUD',
  };
  const ask = (idempotencyKey: string = randomUUID()): Promise<Fields | null> =>
    call(documents.refund, { input: { idempotencyKey, paymentId, amount, refundable, reason: 'Drill' } });
  const key = randomUUID();
  const asked = random.next();
  if (asked < 0.2) await Promise.all([ask(), ask()]);
  else if (asked < 0.4) await Promise.all([ask(key), ask(key)]);
  // Whoever got no answer asks again, under the same key.
  else if ((await ask(key)) === null) await ask(key);
};

/** Takes the installation over with the token that its first server printed. */
export const claim = async (origin: string, urlOf: () => Promise<string>, token: string): Promise<Staff> => {
  const claimed = await fetch(`${await urlOf()}/auth/claim-owner`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ token, ...owner }),
  });
  if (!claimed.ok) throw new Error(`the owner's token was refused: ${await claimed.text()}`);
  const cookie = claimed.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const call = callOf(urlOf, '/graphql', { origin, cookie });
  return {
    async createLink(reference, useLimit) {
      const input = {
        idempotencyKey: randomUUID(),
        amount: { amount: '40.00', currency: 'AUD' },
        reference,
        useLimit,
      };
      const link = fieldsIn(await call(documents.create, { input }), 'paymentLink');
      return link === null ? null : { id: textIn(link, 'id'), code: textIn(link, 'code') };
    },
    refund: async (paymentId, random) => {
      await refundOnce(call, paymentId, random);
      // Between two refunds staff look at something else.
      await delay(random.between(0, 100));
    },
  };
};
