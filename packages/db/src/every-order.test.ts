import type { GatewayRefund, GatewaySnapshot } from '@artspay/core/gateway/gateway';
import type { Scope } from '@artspay/core/merchant/scope';
import { confirmPayment } from '@artspay/core/payment/confirm-payment';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import { resolveAttempt } from '@artspay/core/payment/resolve-attempt';
import { requestRefund } from '@artspay/core/refund/request-refund';
import { refundReference } from '@artspay/core/refund/refund-reference';
import { ok } from '@artspay/core/result';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Queries } from '#db/database';
import { startQueues } from '#db/jobs/queues';
import { countsRepository } from '#db/repositories/counts-repository';
import { openDirectory } from '#db/repositories/directory';
import { aLink, aPayment, anEvent, someMoney } from '#db/testing/builders';
import { everyOrder, type Standing } from '#db/testing/model/orders';
import { moreAsks } from '#db/testing/model/settings';
import { openWorld } from '#db/testing/model/world';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';
import { openUnitOfWork } from '#db/unit-of-work';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('embedded');
  await startQueues(opened.database, (error) => {
    throw error;
  });
});
afterAll(() => opened.close());

const whole = someMoney(12_000n);
const shownAmount = { amount: '120.00', currency: 'AUD' };
const staff = { kind: 'staff', userId: 'ada' } as const;
const captured = { state: 'captured', captured: whole } as const;
const refunded = (
  state: GatewayRefund['state'],
  reference: GatewayRefund['reference'] = null,
): GatewayRefund => ({
  gatewayId: 're_1',
  reference,
  amount: whole,
  state,
});

const dispute = (state: 'open' | 'won') => [{ gatewayId: 'dp_1', amount: whole, state }] as const;

/** A payment whose charge was sent and of which nothing is known yet. */
const sent = async () => {
  const world = await openWorld(opened.database);
  const { deps, scope, gateway } = world;
  const link = aLink();
  const payment = aPayment(link);
  await deps.unitOfWork.transaction(scope, async ({ payables, payments, events }) => {
    await payables.insertLink(link);
    await payments.insert(payment);
    await events.append(anEvent(payment));
    return ok(undefined);
  });
  await confirmPayment(deps, scope, {
    paymentId: payment.id,
    token: 'good.lost.1',
    shownAmount,
    address: 'somewhere',
  });
  const reference = attemptReference(payment.id, 1);
  const stands = (
    result: GatewaySnapshot['result'],
    more: Partial<GatewaySnapshot> = {},
  ): GatewaySnapshot => ({
    reference,
    gatewayId: 'ch_1',
    amount: whole,
    card: null,
    result,
    refunds: [],
    disputes: [],
    ...more,
  });
  const depsOver = (queries: Queries, found: () => GatewaySnapshot | null) => {
    const database = { ...opened.database, db: queries };
    const find = async () => {
      const snapshot = found();
      return snapshot === null ? ({ kind: 'not_found' } as const) : ({ kind: 'found', snapshot } as const);
    };
    return {
      ...deps,
      unitOfWork: openUnitOfWork(database, { clock: () => world.now() }),
      directory: openDirectory(database),
      countsOf: (of: Scope) => countsRepository(queries, of),
      gatewayFor: async () => ({ ...gateway.gateway, find, cancel: find, void: find }),
    };
  };
  return { world, payment, reference, stands, depsOver };
};
type Sent = Awaited<ReturnType<typeof sent>>;

const orders = async (
  { world: { database, scope }, reference, depsOver }: Sent,
  history: readonly (GatewaySnapshot | null)[],
  asks: number,
): Promise<readonly Standing[]> => {
  const { ends, steps } = await everyOrder({
    database,
    scope,
    reference,
    depsOver,
    history,
    asks: asks + moreAsks,
  });
  expect(steps).toBeGreaterThan(100);
  return ends;
};
const nothing = { refunds: [], disputes: [] };

test('paid, refunded, the refund failed, disputed: every order of answers ends the same', async () => {
  const given = await sent();
  const { stands } = given;
  const history = [
    stands({ state: 'pending' }),
    stands(captured),
    stands(captured, { refunds: [refunded('succeeded')] }),
    stands(captured, { refunds: [refunded('failed')], disputes: dispute('open') }),
    stands(captured, { refunds: [refunded('failed')], disputes: dispute('won') }),
  ];
  const ends = await orders(given, history, 1);
  expect(new Set(ends.map(({ refunds }) => refunds.join()))).toEqual(
    new Set(['failed 12000', 'declined 12000']),
  );
  for (const end of ends)
    expect({ ...end, refunds: [] }).toEqual({
      state: 'succeeded',
      isCaptured: true,
      attempts: ['captured'],
      refunds: [],
      disputes: ['won 12000'],
      uses: [[0, 1]],
    });
});

test.each([
  ['declined', { state: 'declined', code: 'declined' }, 'declined'],
  ['cancelled', { state: 'cancelled' }, 'lapsed'],
] as const)(
  'not there yet, proof asked, under way, %s: every order ends the same, the use given back',
  async (_, result, state) => {
    const given = await sent();
    const { stands } = given;
    const proof = stands({ state: 'action_required', url: 'https://gateway.example/3ds' });
    const ends = await orders(given, [null, proof, stands({ state: 'pending' }), stands(result)], 1);
    expect(ends).toEqual([{ state, isCaptured: false, attempts: [state], ...nothing, uses: [[0, 0]] }]);
  },
);

test('late money, given back, and the money comes back: every order ends as late money, no use taken', async () => {
  const given = await sent();
  const { world, reference, stands, depsOver } = given;
  world.pass(20_000);
  await resolveAttempt(
    depsOver(world.database.db, () => null),
    { reference, tries: null },
  );
  const history = [
    null,
    stands(captured),
    stands(captured, { refunds: [refunded('pending')] }),
    stands(captured, { refunds: [refunded('succeeded')] }),
    stands(captured, { refunds: [refunded('failed')] }),
  ];
  const ends = await orders(given, history, 1);
  for (const { refunds, ...end } of ends) {
    expect(['failed 12000', 'declined 12000']).toContain(refunds.join());
    expect(end).toEqual({
      state: 'late',
      isCaptured: true,
      attempts: ['captured_late'],
      disputes: [],
      uses: [[0, 0]],
    });
  }
});

test('silence until the deadline, then a capture: it is paid or late, by what was known first, and taken once', async () => {
  const given = await sent();
  const { world, stands } = given;
  world.pass(20_000);
  const ends = await orders(given, [null, stands(captured)], 2);
  const paid = { state: 'succeeded', isCaptured: true, attempts: ['captured'], ...nothing, uses: [[0, 1]] };
  const late = { ...paid, state: 'late', attempts: ['captured_late'], uses: [[0, 0]] };
  expect(ends).toHaveLength(2);
  expect(ends).toEqual(expect.arrayContaining([paid, late]));
});

test('a refund of ours whose answer was lost: every order of what is heard of it ends the same', async () => {
  const given = await sent();
  const { world, payment, reference, stands, depsOver } = given;
  const over = depsOver(world.database.db, () => stands(captured));
  await resolveAttempt(over, { reference, tries: null });
  world.gateway.line.refundWire = 'lost';
  const asked = {
    paymentId: payment.id,
    attempt: null,
    amount: shownAmount,
    refundable: shownAmount,
    reason: null,
  };
  expect((await requestRefund(over, world.scope, asked, staff)).ok).toBe(true);
  const ours = refundReference(payment.id, 1);
  const history = [
    stands(captured),
    stands(captured, { refunds: [refunded('pending', ours)] }),
    stands(captured, { refunds: [refunded('succeeded', ours)] }),
  ];
  expect(await orders(given, history, 2)).toEqual([
    {
      state: 'succeeded',
      isCaptured: true,
      attempts: ['captured'],
      refunds: ['succeeded 12000'],
      disputes: [],
      uses: [[0, 1]],
    },
  ]);
});
