import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { createId } from '@artspay/core/id/id';
import { acceptLateMoney } from '@artspay/core/late-money/accept-late-money';
import { refundLateMoney } from '@artspay/core/late-money/refund-late-money';
import { refundReference } from '@artspay/core/refund/refund-reference';
import { resolveRefund } from '@artspay/core/refund/resolve-refund';
import { expect, test, vi } from 'vitest';
import type { RefundFate, Wire } from '#db/testing/model/scripted-gateway';
import { shownAmount, staff, underUseCases, type UseCases } from '#db/testing/use-cases';

const under = underUseCases();
const none = createId('pay', new Date(), new Uint8Array(10));

/** How the gateway and the line to it will meet the refunds to come. */
const meets = ({ gateway }: UseCases, refundFate: RefundFate, refundWire: Wire = 'clear'): void => {
  Object.assign(gateway.line, { refundFate, refundWire });
};
const theCharge = ({ gateway }: UseCases) => {
  const charge = gateway.all().at(-1);
  if (charge === undefined) throw new Error('nothing was charged');
  return charge;
};

test('a refund is asked for once, under its own reference, and recorded with its events', async () => {
  const world = under();
  const { id, reference, link } = await world.tried();
  expect(await world.refund(id, { reason: '  One of six  ' })).toMatchObject({
    ok: true,
    value: {
      payment: { state: 'succeeded' },
      refund: { state: 'succeeded', gatewayId: 're_2', reason: 'One of six' },
    },
  });
  const own = refundReference(id, 1);
  expect(world.gateway.requests()[1]).toEqual({
    reference: own,
    idempotencyKey: `${own}:refund`,
    charge: { reference, gatewayId: 'ch_1' },
    amount: link.amount,
  });
  expect(await world.refundOf(own)).toMatchObject({
    attempt: 1,
    gateway: 'scripted',
    amount: link.amount,
    createdAt: world.now(),
    sendBefore: new Date(world.now().getTime() + 5_000),
    endedAt: world.now(),
  });
  expect((await world.eventNames(id)).slice(-2)).toEqual([
    'refund.requested by staff',
    'refund.succeeded by staff',
  ]);
  expect(await world.uses(link.id)).toEqual([0, 1]);
});

test('with the request, the question how it ended is enqueued for the end of the time to send', async () => {
  const world = under();
  const { id } = await world.tried();
  await world.emptyQueues();
  meets(world, 'succeeded', 'lost');
  expect(await world.refund(id)).toMatchObject({ value: { refund: { state: 'requested' } } });
  expect(await world.queued('resolve-refund')).toEqual([
    { data: { reference: refundReference(id, 1), tries: 0 }, dueInMs: 5_000 },
  ]);
});

const refused = async (answer: Promise<unknown>, error: object) =>
  expect(await answer).toEqual({ ok: false, error });

test('what is no refund is refused before anything is written', async () => {
  const world = under();
  const { id } = await world.tried();
  await refused(world.refund(id, { reason: 'x'.repeat(201) }), { code: 'invalid_reason', why: 'too_long' });
  await refused(world.refund(id, { reason: '4242 4242 4242 4242' }), {
    code: 'invalid_reason',
    why: 'card_number',
  });
  await refused(world.refund(id, {}, { gatewayFor: async () => null }), { code: 'gateway_not_set_up' });
  const { gateway } = world.gateway;
  const gatewayFor = async () => ({ ...gateway, capabilities: { ...gateway.capabilities, refunds: false } });
  await refused(world.refund(id, {}, { gatewayFor }), { code: 'refunds_not_offered' });
  await refused(world.refund('no id'), { code: 'not_found' });
  await refused(world.refund(none), { code: 'not_found' });
  await refused(world.refund((await world.started()).id), { code: 'wrong_state' });
  await refused(world.refund(id, { amount: { ...shownAmount, amount: '0.00' } }), {
    code: 'invalid_amount',
    why: 'zero',
  });
  expect(await world.refunds(id)).toEqual([]);
  expect(world.gateway.requests()).toHaveLength(1);
});

test('an empty reason is none, and the longest is kept', async () => {
  const world = under();
  const cent = { amount: '0.01', currency: 'AUD' };
  const { id } = await world.tried();
  const reasons = [null, '', '  ', 'x'.repeat(200)];
  for (const [index, reason] of reasons.entries()) {
    const refundable = { amount: index === 0 ? '120.00' : `119.9${10 - index}`, currency: 'AUD' };
    expect((await world.refund(id, { reason, amount: cent, refundable })).ok).toBe(true);
    world.pass(1);
  }
  expect((await world.refunds(id)).map(({ reason }) => reason)).toEqual([null, null, null, 'x'.repeat(200)]);
});

test('a disputed capture is not refunded', async () => {
  const world = under();
  const { id, reference } = await world.tried();
  world.gateway.dispute(theCharge(world));
  await world.hint(reference);
  expect(await world.refund(id)).toEqual({ ok: false, error: { code: 'disputed' } });
});

test('a process that slept through its time to send sends no refund', async () => {
  const world = under();
  const after = async (ms: number) => {
    const { id } = await world.tried();
    let asked = 0;
    return world.refund(id, {}, { monotonicMs: () => 7 + (asked++ === 0 ? 0 : ms) });
  };
  expect(await after(5_000)).toMatchObject({ value: { refund: { state: 'requested' } } });
  expect(world.gateway.requests()).toHaveLength(1);
  expect(await after(4_999)).toMatchObject({ value: { refund: { state: 'succeeded' } } });
});

test.each([
  ['refused', 'declined', 'declined'],
  ['failed', 'declined', 'declined'],
  ['pending', 'pending', null],
] as const)('%s by the gateway: %s in our books', async (fate, state, declineCode) => {
  const world = under();
  const { id } = await world.tried();
  meets(world, fate);
  expect(await world.refund(id)).toMatchObject({ ok: true, value: { refund: { state, declineCode } } });
});

test('a refusal is recorded although the payment moved on meanwhile; an answer that grew old is asked for again', async () => {
  const world = under();
  for (const [fate, state] of [
    ['refused', 'declined'],
    ['succeeded', 'succeeded'],
  ] as const) {
    const { id, reference } = await world.tried();
    meets(world, fate, 'slow');
    const asked = world.refund(id);
    await world.begin(asked);
    world.gateway.dispute(theCharge(world));
    await world.hint(reference);
    await world.answerAll();
    expect(await asked).toMatchObject({
      ok: true,
      value: { refund: { state }, payment: { state: 'succeeded' } },
    });
    expect((await world.refunds(id)).map((refund) => refund.state)).toEqual([state]);
  }
});

test('a capture whose id at the gateway is not known is not refunded blindly', async () => {
  const world = under();
  const { id, reference } = await world.tried();
  const attempt = await world.attempt(reference);
  if (attempt === null) throw new Error('no attempt');
  await world.deps.unitOfWork.transaction(world.scope, async ({ payments }) => {
    await payments.updateAttempt({ ...attempt, gatewayId: null });
    return { ok: true, value: undefined };
  });
  expect(await world.refund(id)).toMatchObject({ ok: true, value: { refund: { state: 'requested' } } });
  expect(world.gateway.requests()).toHaveLength(1);
});

const resolve = (world: UseCases, id: Parameters<typeof refundReference>[0], tries: number | null, n = 1) =>
  resolveRefund(world.deps, { reference: refundReference(id, n), tries });

test('what never arrived lapses once nothing sent in time can arrive, and its amount is free again', async () => {
  const world = under();
  const { id } = await world.tried();
  meets(world, 'succeeded', 'lost');
  await world.refund(id);
  world.pass(14_999);
  expect(await resolve(world, id, null)).toMatchObject({ ok: true, value: { state: 'requested' } });
  world.pass(1);
  expect(await resolve(world, id, null)).toMatchObject({
    ok: true,
    value: { state: 'lapsed', gatewayId: null },
  });
  meets(world, 'succeeded');
  expect(await world.refund(id)).toMatchObject({
    ok: true,
    value: { refund: { reference: refundReference(id, 2) } },
  });
});

test('what the gateway has is not thought lost, however long it takes; nor is another refund of the same payment', async () => {
  const world = under();
  const { id } = await world.tried();
  const half = { amount: '60.00', currency: 'AUD' };
  meets(world, 'pending', 'cut');
  await world.refund(id, { amount: half });
  world.pass(1);
  meets(world, 'succeeded', 'lost');
  await world.refund(id, { amount: half, refundable: half });
  world.pass(3_600_000);
  expect(await resolve(world, id, null)).toMatchObject({ ok: true, value: { state: 'pending' } });
  expect((await world.refunds(id)).map(({ state }) => state)).toEqual(['pending', 'lapsed']);
});

test('the chain asks again after one second, two, four … up to an hour, until the end is known', async () => {
  const world = under();
  const { id } = await world.tried();
  meets(world, 'pending');
  await world.refund(id);
  for (const [tries, dueInMs] of [
    [0, 1_000],
    [3, 8_000],
    [11, 2_048_000],
    [12, 3_600_000],
    [99, 3_600_000],
  ] as const) {
    await world.emptyQueues();
    await resolve(world, id, tries);
    expect(await world.queued('resolve-refund')).toEqual([
      { data: { reference: refundReference(id, 1), tries: tries + 1 }, dueInMs },
    ]);
  }
  await world.emptyQueues();
  await resolve(world, id, null);
  expect(await world.queued('resolve-refund')).toEqual([]);
  world.gateway.line.isDown = true;
  expect(await resolve(world, id, 1)).toEqual({ ok: false, error: 'gateway_unavailable' });
  expect(await world.queued('resolve-refund')).toHaveLength(1);
  world.gateway.line.isDown = false;
  await world.emptyQueues();
  world.gateway.settleRefund(theCharge(world), 0, 'succeeded');
  expect(await resolve(world, id, 1)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  expect(await world.queued('resolve-refund')).toEqual([]);
});

test('a refund that ended is not asked about; one that nobody made is not found', async () => {
  const world = under();
  const { id } = await world.tried();
  await world.refund(id);
  const gatewayFor = vi.fn<PaymentDeps['gatewayFor']>(world.deps.gatewayFor);
  const reference = refundReference(id, 1);
  expect(await resolveRefund({ ...world.deps, gatewayFor }, { reference, tries: 0 })).toMatchObject({
    value: { state: 'succeeded' },
  });
  expect(gatewayFor).not.toHaveBeenCalled();
  expect(await resolve(world, id, 0, 2)).toEqual({ ok: false, error: 'refund_not_found' });
  expect(await resolve(world, none, 0)).toEqual({ ok: false, error: 'refund_not_found' });
});

test('late money: given back whole, or kept once no refund of it is under way; decided once', async () => {
  const world = under();
  const late = async () => {
    const { id, reference } = await world.tried('good', 'delayed');
    world.pass(20_000);
    await world.hint(reference);
    world.gateway.arrive();
    await world.hint(reference);
    expect((await world.payment(id)).state).toBe('late');
    return id;
  };
  const accept = (id: string) => acceptLateMoney(world.deps, world.scope, id, staff);
  const giveBack = (paymentId: string) =>
    refundLateMoney(world.deps, world.scope, { paymentId, refundable: shownAmount }, staff);
  const kept = await late();
  expect(await accept(kept)).toMatchObject({ ok: true, value: { made: { state: 'accepted' } } });
  expect(await accept(kept)).toEqual({ ok: false, error: { code: 'wrong_state' } });
  expect(await giveBack(kept)).toEqual({ ok: false, error: { code: 'wrong_state' } });
  const returned = await late();
  meets(world, 'pending');
  expect(await giveBack(returned)).toMatchObject({ ok: true, value: { payment: { state: 'late' } } });
  expect(await accept(returned)).toEqual({ ok: false, error: { code: 'refund_under_way' } });
  world.gateway.settleRefund(theCharge(world), 0, 'succeeded');
  await resolve(world, returned, 0);
  expect((await world.payment(returned)).state).toBe('returned');
  expect(await accept('no id')).toEqual({ ok: false, error: { code: 'not_found' } });
  expect(await accept(none)).toEqual({ ok: false, error: { code: 'not_found' } });
});
