import { acceptLateMoney } from '@artspay/core/late-money/accept-late-money';
import { refundLateMoney } from '@artspay/core/late-money/refund-late-money';
import { type Money, money, toDecimal } from '@artspay/core/money/money';
import { refundableOf } from '@artspay/core/refund/refund';
import { requestRefund } from '@artspay/core/refund/request-refund';
import { ok } from '@artspay/core/result';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { act, anyWire, type Command, hasPayments, n, pick, staff } from '#db/testing/model/act';
import type { Model } from '#db/testing/model/model';
import { type RefundFate, refundFates, type Wire } from '#db/testing/model/scripted-gateway';
import type { World } from '#db/testing/model/world';

const writtenIn =
  ({ currency }: Money) =>
  (minor: bigint) => ({ amount: toDecimal(money(minor, currency)), currency });

const refund = (
  world: World,
  { id, amount }: Model['payments'][number],
  share: bigint,
  lie: bigint,
): Promise<unknown> =>
  world.begin(
    (async () => {
      const { deps, scope } = world;
      const read = await deps.unitOfWork.transaction(scope, async ({ payments, refunds }) => {
        const payment = await payments.findOptionalById(id);
        const all = await refunds.listByPayment(id);
        return ok(
          refundableOf(
            amount,
            all.filter(({ attempt }) => attempt === payment?.attempts),
          ),
        );
      });
      if (!read.ok) throw new Error('no such payment');
      const believed = read.value.minor + lie;
      const written = writtenIn(amount);
      const sent = world.gateway.sentCount();
      const wanted = { attempt: null, amount: written(believed / share), refundable: written(believed) };
      const asked = await requestRefund(deps, scope, { paymentId: id, reason: null, ...wanted }, staff);
      if (lie > 0n) expect([asked.ok, world.gateway.sentCount()]).toEqual([false, sent]);
    })(),
  );
const set = (world: World, fate: RefundFate, refundWire: Wire): void => {
  Object.assign(world.gateway.line, { refundFate: fate, refundWire });
};

/** What staff do with money that was taken. */
export const moneyCommands: readonly fc.Arbitrary<Command>[] = [
  fc
    .record({
      which: n,
      share: fc.constantFrom(1n, 2n, 3n),
      lie: fc.constantFrom(0n, 0n, 0n, 1n),
      fate: fc.constantFrom(...refundFates),
      line: anyWire,
    })
    .map(({ which, share, lie, fate, line }) =>
      act(
        `1/${share} of payment ${which} is refunded${lie > 0n ? ' on a wrong belief' : ''}: ${fate}, ${line}`,
        hasPayments,
        async (world, { payments }) => {
          set(world, fate, line);
          await refund(world, pick(payments, which), share, lie);
        },
      ),
    ),
  n.map((which) =>
    act(`late money of payment ${which} is kept`, hasPayments, async ({ deps, scope }, { payments }) => {
      const payment = pick(payments, which);
      const accepted = await acceptLateMoney(deps, scope, payment.id, staff);
      if (accepted.ok) payment.accepted = true;
    }),
  ),
  fc.tuple(n, fc.constantFrom(...refundFates), anyWire).map(([which, fate, line]) =>
    act(`late money of payment ${which} goes back: ${fate}, ${line}`, hasPayments, (world, { payments }) => {
      const { id, amount } = pick(payments, which);
      set(world, fate, line);
      const refundable = { amount: toDecimal(amount), currency: amount.currency };
      return world.begin(refundLateMoney(world.deps, world.scope, { paymentId: id, refundable }, staff));
    }),
  ),
  n.map((which) =>
    act(
      `a refund of payment ${which} is thought never sent, and arrives late`,
      hasPayments,
      async (world, { payments }) => {
        set(world, 'succeeded', 'delayed');
        await refund(world, pick(payments, which), 2n, 0n);
        world.pass(16_000);
        await world.jobs.processAll(world.now());
        world.gateway.arrive();
        for (const { reference } of world.gateway.all()) await world.hint(reference);
      },
    ),
  ),
];
