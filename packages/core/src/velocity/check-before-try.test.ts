import { expect, test, vi } from 'vitest';
import type { TokenAnswer } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { fail, ok } from '#core/result';
import { anAttempt, aPayment, builderIdentities, noon } from '#core/testing/builders';
import { createInstantGateway } from '#core/testing/instant-gateway';
import type { Transaction, UnitOfWork } from '#core/unit-of-work/unit-of-work';
import { LockTimeout } from '#core/unit-of-work/lock-timeout';
import { checkBeforeTry, countHeld, failClosed } from '#core/velocity/check-before-try';
import {
  type Count,
  type CountKey,
  type CountName,
  type Counts,
  CountsUnavailable,
} from '#core/velocity/counts';
import { usualLimits } from '#core/velocity/limits';

const scope: Scope = { merchantId: builderIdentities.id('mer'), mode: 'test' };
const payment = aPayment();
const wanted = { paymentId: payment.id, address: 'an address', token: 'tok_1' };

/** A store in which so much was counted, whatever the subject; it remembers what is added. */
const storeOf = (counted: Readonly<Partial<Record<CountName, number>>>) => {
  const added: CountKey[] = [];
  const look = async (keys: readonly CountKey[]): Promise<readonly Count[]> =>
    keys.flatMap(({ name, subject, windowMs }) => {
      const count = counted[name];
      return count === undefined ? [] : [{ name, subject, count, since: noon, endsInMs: windowMs / 2 }];
    });
  const add = async (keys: readonly CountKey[]) => {
    added.push(...keys);
    return look(keys);
  };
  return { counts: { add, look } satisfies Counts, added };
};

type Books = {
  readonly counts: Counts;
  readonly payment?: Payment | null;
  readonly earlier?: PaymentAttempt;
};

/** The part of a transaction that a look needs: anything else is a bug. */
const depsOf = ({ counts, payment: found = payment, earlier }: Books) => {
  const transaction = {
    counts,
    payments: {
      findOptionalById: async () => found,
      findOptionalAttemptByToken: async () => earlier ?? null,
    },
  } as unknown as Transaction;
  const unitOfWork: UnitOfWork = { transaction: (_scope, work) => work(transaction) };
  return { unitOfWork, limits: usualLimits, countsOf: () => counts, hash: (text: string) => `#${text}` };
};

const gatewayThatTells = (answer: TokenAnswer, inspectsTokens = true) => {
  const { gateway } = createInstantGateway(async () => {});
  const inspectToken = vi.fn<typeof gateway.inspectToken>().mockResolvedValue(answer);
  return { ...gateway, capabilities: { ...gateway.capabilities, inspectsTokens }, inspectToken };
};
const card: TokenAnswer = { kind: 'card', fingerprint: 'a card' };

test.each([
  ['tries_per_address', usualLimits.tries_per_address],
  ['tries_per_link', usualLimits.tries_per_link],
  ['tries_per_merchant', usualLimits.tries_per_merchant],
  ['declines_per_address', usualLimits.declines_per_address],
  ['declines_per_link', usualLimits.declines_per_link],
  ['declines_per_merchant', usualLimits.declines_per_merchant],
] as const)(
  '%s: who has used it up waits until its window ends, and nothing is counted',
  async (name, limit) => {
    const gateway = gatewayThatTells({ kind: 'unknown' });
    const below = storeOf({ [name]: limit.most - 1 });
    expect(await checkBeforeTry(depsOf(below), scope, gateway, wanted)).toEqual(ok(undefined));
    const full = storeOf({ [name]: limit.most });
    expect(await checkBeforeTry(depsOf(full), scope, gateway, wanted)).toEqual(
      fail({ code: 'too_many_tries', waitMs: limit.windowMs / 2 }),
    );
    expect([...below.added, ...full.added]).toEqual([]);
  },
);

test('a repeat is answered, not tried: it waits for nothing', async () => {
  const store = storeOf({ tries_per_address: 1_000_000, declines_per_merchant: 1_000_000 });
  const deps = depsOf({ ...store, earlier: anAttempt(payment, { n: 1 }) });
  expect(await checkBeforeTry(deps, scope, gatewayThatTells(card), wanted)).toEqual(ok(undefined));
});

test('a payment that is not there is not found', async () => {
  const deps = depsOf({ ...storeOf({}), payment: null });
  const notFound = fail({ code: 'not_found' });
  expect(await checkBeforeTry(deps, scope, gatewayThatTells(card), wanted)).toEqual(notFound);
  expect(await countHeld(deps, scope, payment.id)).toEqual(notFound);
});

const { most: perCard, windowMs: cardWindowMs } = usualLimits.declines_per_card;

test('the gateway is asked about the card only while some card of the merchant is at its limit', async () => {
  for (const [counted, asked] of [
    [{}, 0],
    [{ cards_at_limit: 1 }, 1],
  ] as const) {
    const gateway = gatewayThatTells(card);
    const store = storeOf(counted);
    expect(await checkBeforeTry(depsOf(store), scope, gateway, wanted)).toEqual(ok(undefined));
    expect(gateway.inspectToken).toHaveBeenCalledTimes(asked);
  }
});

test('a card that was declined too often waits; one that cannot be told does not', async () => {
  const store = storeOf({ cards_at_limit: 1, declines_per_card: perCard });
  expect(await checkBeforeTry(depsOf(store), scope, gatewayThatTells(card), wanted)).toEqual(
    fail({ code: 'too_many_tries', waitMs: cardWindowMs / 2 }),
  );
  for (const gateway of [
    gatewayThatTells({ kind: 'unknown' }),
    gatewayThatTells({ kind: 'unavailable', why: 'timeout' }),
    gatewayThatTells(card, false),
  ])
    expect(await checkBeforeTry(depsOf(store), scope, gateway, wanted)).toEqual(ok(undefined));
});

test('a try that was held back is counted for its link', async () => {
  const store = storeOf({});
  expect(await countHeld(depsOf(store), scope, payment.id)).toEqual(ok(undefined));
  expect(store.added).toMatchObject([{ name: 'held_per_link', subject: payment.payableId }]);
});

test('when the store of counts is down the door is closed, and the cause is kept for the log', async () => {
  const cause = new Error('connection refused');
  expect(await failClosed(() => Promise.reject(new CountsUnavailable('down', { cause })))).toEqual(
    fail({ code: 'limits_unavailable', cause }),
  );
});

test('who waited too long for what others hold is told that it is busy, not that something is broken', async () => {
  const cause = new Error('canceling statement due to lock timeout');
  expect(await failClosed(() => Promise.reject(new LockTimeout('held', { cause })))).toEqual(
    fail({ code: 'busy', cause }),
  );
});

test('nothing else closes the door: answers pass, and a bug stays a bug', async () => {
  for (const answer of [ok('in'), fail('refused')]) expect(await failClosed(async () => answer)).toBe(answer);
  await expect(failClosed(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
