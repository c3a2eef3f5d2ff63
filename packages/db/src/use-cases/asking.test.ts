import type { Gateway } from '@artspay/core/gateway/gateway';
import type { PaymentDeps } from '@artspay/core/payment/payment-deps';
import { createId } from '@artspay/core/id/id';
import { askGateway } from '@artspay/core/payment/ask-gateway';
import { attemptReference } from '@artspay/core/payment/attempt-reference';
import type { GatewayReport } from '@artspay/core/payment/decide-report';
import { recordGatewayResult } from '@artspay/core/payment/record-gateway-result';
import { cancelAction, refreshPayment } from '@artspay/core/payment/refresh-payment';
import { resolveAttempt } from '@artspay/core/payment/resolve-attempt';
import { expect, test, vi } from 'vitest';
import type { Directory } from '@artspay/core/unit-of-work/unit-of-work';
import { aToken, underUseCases, type UseCases } from '#db/testing/use-cases';

const under = underUseCases();
const none = createId('pay', new Date(), new Uint8Array(10));
const system = { kind: 'system' } as const;

const theCharge = ({ gateway }: UseCases) => {
  const [charge] = gateway.all();
  if (charge === undefined) throw new Error('nothing was charged');
  return charge;
};
const resolve = (world: UseCases, reference: string, tries: number | null) =>
  resolveAttempt(world.deps, { reference: reference as ReturnType<typeof attemptReference>, tries });

test('what is not there counts as never charged only once nothing sent in time can arrive', async () => {
  const world = under();
  const { link, reference } = await world.tried('good', 'lost');
  world.pass(14_999);
  expect(await resolve(world, reference, null)).toEqual({ ok: false, error: 'not_found_yet' });
  expect(await world.uses(link.id)).toEqual([1, 0]);
  world.pass(1);
  expect(await resolve(world, reference, null)).toMatchObject({ ok: true, value: { state: 'lapsed' } });
  expect(await world.attempt(reference)).toMatchObject({ outcome: 'lapsed', gatewayId: null, card: null });
  expect(await world.uses(link.id)).toEqual([0, 0]);
});

test('a gateway that gives no answer, or none that is set up, leaves all as it was', async () => {
  const world = under();
  const { id, reference } = await world.tried('good', 'lost');
  world.pass(60_000);
  world.gateway.line.isDown = true;
  expect(await resolve(world, reference, null)).toEqual({ ok: false, error: 'gateway_unavailable' });
  const without = { ...world.deps, gatewayFor: async () => null };
  expect(await resolveAttempt(without, { reference, tries: null })).toEqual({
    ok: false,
    error: 'gateway_not_set_up',
  });
  expect((await world.payment(id)).state).toBe('processing');
});

const notThere = async () => ({ kind: 'not_found' }) as const;

test('an attempt that nobody made is not found', async () => {
  const world = under();
  const reference = attemptReference(none, 1);
  const wrong = { ok: false, error: 'attempt_not_found' };
  expect(await resolve(world, reference, null)).toEqual(wrong);
  expect(await askGateway(world.deps, world.scope, reference, system, notThere)).toEqual(wrong);
  const { reference: made } = await world.tried();
  const second = attemptReference(made.slice(0, -2) as typeof none, 2);
  expect(await askGateway(world.deps, world.scope, second, system, notThere)).toEqual(wrong);
  const report: GatewayReport = {
    gatewayId: null,
    card: null,
    result: { state: 'never_charged' },
    refunds: [],
    disputes: [],
  };
  for (const of of [reference, second])
    expect(
      await recordGatewayResult(world.deps, world.scope, of, report, { askedAt: null, actor: system }),
    ).toEqual(wrong);
});

test('a capture that the gateway denies is never taken back: people must look', async () => {
  const world = under();
  const { id, reference } = await world.tried();
  world.pass(60_000);
  expect(await askGateway(world.deps, world.scope, reference, system, notThere)).toEqual({
    ok: false,
    error: 'capture_missing',
  });
  expect((await world.payment(id)).state).toBe('succeeded');
});

test('a capture of another amount is recorded by nobody', async () => {
  const world = under();
  const { reference, id } = await world.tried('late');
  const charge = theCharge(world);
  const odd = { ...charge.amount, minor: charge.amount.minor + 1n };
  Object.assign(charge, { result: { state: 'captured', captured: odd } });
  expect(await resolve(world, reference, null)).toEqual({ ok: false, error: 'amount_differs' });
  expect((await world.payment(id)).state).toBe('processing');
});

test('an answer that says nothing new changes nothing and writes no event', async () => {
  const world = under();
  const { id, reference } = await world.tried();
  const before = await world.eventNames(id);
  expect(await resolve(world, reference, null)).toEqual({ ok: true, value: await world.payment(id) });
  expect(await world.eventNames(id)).toEqual(before);
});

test('who is overtaken again and again gives up after five questions', async () => {
  const world = under();
  const { reference, id } = await world.tried('late');
  const charge = theCharge(world);
  let asked = 0;
  const answer = await askGateway(world.deps, world.scope, reference, system, async (gateway) => {
    asked += 1;
    const found = await gateway.find(reference);
    // Somebody else hears of something each time, before the answer is recorded.
    const disputes = [
      ...charge.disputes,
      { gatewayId: `dp_${asked}`, amount: charge.amount, state: 'open' as const },
    ];
    Object.assign(charge, { disputes, result: { state: 'captured', captured: charge.amount } });
    await resolveAttempt(world.deps, { reference, tries: null });
    if (found.kind !== 'found') return found;
    const news = { gatewayId: `news_${asked}`, amount: charge.amount, state: 'open' as const };
    return { kind: 'found', snapshot: { ...found.snapshot, disputes: [news] } };
  });
  expect(answer).toEqual({ ok: false, error: 'gateway_unavailable' });
  expect(asked).toBe(5);
  expect((await world.payment(id)).state).toBe('succeeded');
});

test('an older answer that would change something is refused; one that is no news is not, nor what cannot grow old', async () => {
  const world = under();
  const { id, reference } = await world.tried('proof');
  const charge = theCharge(world);
  const { sequence } = await world.payment(id);
  const asked: GatewayReport = {
    gatewayId: 'ch_1',
    card: null,
    result: { state: 'pending' },
    refunds: [],
    disputes: [],
  };
  const record = (report: GatewayReport, askedAt: number | null) =>
    recordGatewayResult(world.deps, world.scope, reference, report, { askedAt, actor: system });
  expect(await record(asked, sequence - 1)).toEqual({ ok: false, error: 'overtaken' });
  expect(await record(asked, sequence)).toMatchObject({ ok: true, value: { state: 'authenticated' } });
  const captured: GatewayReport = { ...asked, result: { state: 'captured', captured: charge.amount } };
  expect(await record(captured, null)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  expect(await record(captured, sequence)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  const disputed = {
    ...captured,
    disputes: [{ gatewayId: 'dp_1', amount: charge.amount, state: 'open' }],
  } as const;
  expect(await record(disputed, sequence)).toEqual({ ok: false, error: 'overtaken' });
  expect(await record(disputed, null)).toMatchObject({ ok: true });
  expect(
    await record({ ...captured, disputes: [{ ...disputed.disputes[0], state: 'won' }] }, null),
  ).toMatchObject({ ok: true });
  expect((await world.eventNames(id)).slice(-3)).toEqual([
    'payment.succeeded by system',
    'dispute.opened by system',
    'dispute.won by system',
  ]);
});

test('the chain asks again after one second, two, four …, spread a little, until the end is known', async () => {
  const world = under();
  const { reference } = await world.tried('late');
  await world.emptyQueues();
  for (const tries of [0, 1, 5]) {
    expect(await resolve(world, reference, tries)).toMatchObject({
      ok: true,
      value: { state: 'processing' },
    });
    const [job, ...more] = await world.queued('resolve-attempt');
    expect(more).toEqual([]);
    expect(job?.data).toEqual({ reference, tries: tries + 1 });
    expect(job?.dueInMs).toBeGreaterThanOrEqual(500 * 2 ** tries);
    expect(job?.dueInMs).toBeLessThanOrEqual(1000 * 2 ** tries);
    await world.emptyQueues();
  }
  world.gateway.settle(theCharge(world), 'captured');
  expect(await resolve(world, reference, 6)).toMatchObject({ ok: true, value: { state: 'succeeded' } });
  expect(await world.queued('resolve-attempt')).toEqual([]);
});

test('two attempts that are asked about at once do not come back at the same moment', async () => {
  const world = under();
  const due = new Set<number>();
  for (let times = 0; times < 6; times += 1) {
    const { reference } = await world.tried('late');
    await world.emptyQueues();
    await resolve(world, reference, 8);
    due.add((await world.queued('resolve-attempt'))[0]?.dueInMs ?? 0);
  }
  expect(due.size).toBeGreaterThan(3);
});

test('a hint asks once; only where the gateway does not answer is it followed up', async () => {
  const world = under();
  const { reference } = await world.tried('late');
  await world.emptyQueues();
  await resolve(world, reference, null);
  expect(await world.queued('resolve-attempt')).toEqual([]);
  world.gateway.line.isDown = true;
  await resolve(world, reference, null);
  expect(await world.queued('resolve-attempt')).toMatchObject([{ data: { reference, tries: 1 } }]);
});

test('what is not found yet is asked for again by the chain, and not by a hint', async () => {
  const world = under();
  const { reference } = await world.tried('good', 'lost');
  await world.emptyQueues();
  expect(await resolve(world, reference, null)).toMatchObject({ ok: false });
  expect(await world.queued('resolve-attempt')).toEqual([]);
  expect(await resolve(world, reference, 0)).toEqual({ ok: false, error: 'not_found_yet' });
  expect(await world.queued('resolve-attempt')).toHaveLength(1);
});

test('the chain has nothing left to ask of a capture; a hint has', async () => {
  const world = under();
  const { id, reference } = await world.tried();
  world.gateway.dispute(theCharge(world));
  expect(await resolve(world, reference, 3)).toMatchObject({ ok: true, value: { id } });
  expect(await world.eventNames(id)).not.toContain('dispute.opened by system');
  await resolve(world, reference, null);
  expect(await world.eventNames(id)).toContain('dispute.opened by system');
});

test('proof that is not given is given up after a quarter of an hour, not before, and only where it is awaited', async () => {
  const world = under();
  const { link, id, reference } = await world.tried('proof');
  world.pass(15 * 60_000 - 1);
  await resolve(world, reference, 9);
  expect((await world.payment(id)).state).toBe('action_required');
  world.pass(1);
  await resolve(world, reference, 10);
  expect((await world.payment(id)).state).toBe('lapsed');
  expect(theCharge(world).result).toEqual({ state: 'cancelled' });
  expect(await world.uses(link.id)).toEqual([0, 0]);

  const cancel = vi.fn<Gateway['cancel']>((of) => world.gateway.gateway.cancel(of));
  const gatewayFor = async () => ({ ...world.gateway.gateway, cancel });
  const late = await world.tried('late');
  world.pass(16 * 60_000);
  await resolveAttempt({ ...world.deps, gatewayFor }, { reference: late.reference, tries: 9 });
  expect(cancel).not.toHaveBeenCalled();
});

test('a payer who comes back is told what the gateway says now', async () => {
  const world = under();
  const { id } = await world.tried('late');
  world.gateway.settle(theCharge(world), 'captured');
  expect(await refreshPayment(world.deps, world.scope, id)).toMatchObject({
    ok: true,
    value: { state: 'succeeded' },
  });
  expect((await world.eventNames(id)).at(-1)).toBe('payment.succeeded by payer');
});

test('where the gateway cannot say, or nothing is open, the payment is answered as it stands', async () => {
  const world = under();
  const { id } = await world.tried('late');
  world.gateway.line.isDown = true;
  for (const ask of [refreshPayment, cancelAction]) {
    expect(await ask(world.deps, world.scope, id)).toEqual({ ok: true, value: await world.payment(id) });
    expect(await ask(world.deps, world.scope, none)).toEqual({ ok: false, error: 'not_found' });
  }
  world.gateway.line.isDown = false;
  const done = await world.tried();
  const gatewayFor = vi.fn<PaymentDeps['gatewayFor']>(world.deps.gatewayFor);
  expect(await refreshPayment({ ...world.deps, gatewayFor }, world.scope, done.id)).toMatchObject({
    value: { state: 'succeeded' },
  });
  expect(gatewayFor).not.toHaveBeenCalled();
});

test('a payer who gives up is cancelled at the gateway; one who had paid meanwhile has paid', async () => {
  const world = under();
  const first = await world.tried('proof');
  expect(await cancelAction(world.deps, world.scope, first.id)).toMatchObject({ value: { state: 'lapsed' } });
  expect(await world.confirm(first.id, { token: aToken('proof') })).toMatchObject({
    value: { state: 'action_required' },
  });
  const [, second] = world.gateway.all();
  if (second === undefined) throw new Error('nothing was charged');
  world.gateway.settle(second, 'captured');
  expect(await cancelAction(world.deps, world.scope, first.id)).toMatchObject({
    value: { state: 'succeeded' },
  });
});

test('the door of an attempt is asked first: what has none is not looked up', async () => {
  const world = under();
  const { reference } = await world.tried();
  const directory: Directory = { ...world.deps.directory, attemptDoor: async () => null };
  expect(await resolveAttempt({ ...world.deps, directory }, { reference, tries: 0 })).toEqual({
    ok: false,
    error: 'attempt_not_found',
  });
});
