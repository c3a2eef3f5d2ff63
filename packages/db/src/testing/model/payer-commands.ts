import { toDecimal } from '@artspay/core/money/money';
import { confirmPayment } from '@artspay/core/payment/confirm-payment';
import { cancelAction, refreshPayment } from '@artspay/core/payment/refresh-payment';
import { startPayment } from '@artspay/core/payment/start-payment';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import {
  act,
  anyWire,
  type Command,
  hasLinks,
  hasPayments,
  linkOf,
  must,
  n,
  newNumber,
  pick,
} from '#db/testing/model/act';
import type { Model } from '#db/testing/model/model';
import { cards, outcomes, type Wire } from '#db/testing/model/scripted-gateway';
import type { World } from '#db/testing/model/world';

const start = async (world: World, model: Model, which: number): Promise<void> => {
  const link = pick(model.links, which);
  const stands = await linkOf(world, link.id);
  const { amount, reference, code } = stands;
  if (amount === null) throw new Error('no link of the model leaves the amount to its payer');
  const started = await startPayment(world.deps, world.scope, {
    payerKey: `key-of-a-payer-${newNumber().toString().padStart(20, '0')}`,
    amount: toDecimal(amount),
    currency: amount.currency,
    reference,
    signed: null,
    payable: { kind: 'link', code },
  });
  const isFree = link.limit === null || stands.usesReserved + stands.usesSucceeded < link.limit;
  expect(started.ok).toBe(link.isActive && isFree);
  if (started.ok) model.payments.push({ id: started.value.id, amount, accepted: false });
};

const confirm = (
  { deps, scope }: World,
  { id: paymentId, amount }: Model['payments'][number],
  token: string,
  isSleepy = false,
): Promise<unknown> => {
  let asked = 0;
  const slept = { ...deps, monotonicMs: () => (asked++ === 0 ? 0 : 60_000) };
  const shownAmount = { amount: toDecimal(amount), currency: amount.currency };
  return confirmPayment(isSleepy ? slept : deps, scope, {
    paymentId,
    token,
    shownAmount,
    address: 'somewhere',
  });
};
const aToken = (card: string, wire: Wire): string => `${card}.${wire}.${newNumber()}`;
const card = fc.constantFrom(...cards);

export const startOn = (which: number): Command =>
  act(`a payer starts on link ${which}`, hasLinks, (world, model) => start(world, model, which));

const anyConfirmation: fc.Arbitrary<Command> = fc
  .tuple(n, card, anyWire, fc.nat({ max: 9 }))
  .map(([which, kind, line, sleep]) =>
    act(
      `payment ${which} is confirmed: ${kind}, ${line}${sleep === 0 ? ', asleep' : ''}`,
      hasPayments,
      (world, { payments }) =>
        world.begin(confirm(world, pick(payments, which), aToken(kind, line), sleep === 0)),
    ),
  );

/** What chance alone would seldom put together. */
const stories: readonly fc.Arbitrary<Command>[] = [
  fc.tuple(n, fc.constantFrom(9, 16)).map(([which, seconds]) =>
    act(
      `payment ${which} is confirmed, asked about, and arrives after ${seconds} seconds`,
      hasPayments,
      async (world, model) => {
        await confirm(world, pick(model.payments, which), aToken('good', 'delayed'));
        world.pass(seconds * 1000);
        await world.jobs.processAll(world.now());
        world.gateway.arrive();
        for (const { reference } of world.gateway.all()) await world.hint(reference);
      },
    ),
  ),
  fc.tuple(n, fc.constantFrom(...outcomes)).map(([which, outcome]) =>
    act(`payment ${which} is proved, then ${outcome}`, hasPayments, async (world, model) => {
      const payment = pick(model.payments, which);
      await confirm(world, payment, aToken('proof', 'clear'));
      for (const charge of world.gateway.all()) world.gateway.prove(charge);
      await refreshPayment(world.deps, world.scope, payment.id);
      for (const charge of world.gateway.all()) world.gateway.settle(charge, outcome);
    }),
  ),
  fc.tuple(n, fc.boolean()).map(([which, isRefused]) =>
    act(
      `payment ${which} is asked for proof and ${isRefused ? 'refuses' : 'gives up'}`,
      hasPayments,
      async (world, model) => {
        const payment = pick(model.payments, which);
        await confirm(world, payment, aToken('proof', 'clear'));
        if (isRefused) for (const charge of world.gateway.all()) world.gateway.settle(charge, 'declined');
        await cancelAction(world.deps, world.scope, payment.id);
      },
    ),
  ),
];

/** What payers do; most of all they pay. */
export const payerCommands: readonly fc.Arbitrary<Command>[] = [
  n.map(startOn),
  anyConfirmation,
  anyConfirmation,
  anyConfirmation,
  ...stories,
  n.map((which) =>
    act(`payment ${which} is confirmed twice at once`, hasPayments, async (world, { payments }) => {
      const [payment, token, sent] = [
        pick(payments, which),
        aToken('good', 'clear'),
        world.gateway.sentCount(),
      ];
      await Promise.all([confirm(world, payment, token), confirm(world, payment, token)]);
      must(world.gateway.sentCount() <= sent + 1, 'one charge is sent');
    }),
  ),
  fc.tuple(n, n).map(([one, two]) =>
    act(`payments ${one} and ${two} are confirmed at once`, hasPayments, async (world, { payments }) => {
      const both = [pick(payments, one), pick(payments, two)];
      await Promise.all(both.map((payment) => confirm(world, payment, aToken('good', 'clear'))));
    }),
  ),
  n.map((which) =>
    act(
      `payment ${which} is given up`,
      hasPayments,
      async ({ deps, scope }, { payments }) =>
        void (await cancelAction(deps, scope, pick(payments, which).id)),
    ),
  ),
  fc
    .tuple(n, fc.boolean())
    .map(([which, isSlow]) =>
      act(
        `payment ${which} is asked about${isSlow ? ', answered late' : ''}`,
        hasPayments,
        (world, { payments }) =>
          world.begin(
            refreshPayment(
              isSlow ? { ...world.deps, gatewayFor: async () => world.gateway.slowly } : world.deps,
              world.scope,
              pick(payments, which).id,
            ),
          ),
      ),
    ),
];
