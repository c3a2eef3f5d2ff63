import type { Refund } from '@artspay/core/refund/refund';
import { isUnderWay, type PaymentState } from '@artspay/core/payment/payment-transitions';
import { expect } from 'vitest';
import { brokenInvariants } from '#db/queries/broken-invariants';
import { rowToDispute } from '#db/repositories/dispute-rows';
import { rowToAttempt, rowToPayment } from '#db/repositories/payment-rows';
import { rowToRefund } from '#db/repositories/refund-rows';
import { disputes } from '#db/schema/disputes';
import { payables } from '#db/schema/payables';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { refunds } from '#db/schema/refunds';
import { inScope } from '#db/scope';
import { edgesSeen } from '#db/testing/edges-seen';
import type { Model } from '#db/testing/model/model';
import type { ScriptedCharge } from '#db/testing/model/scripted-gateway';
import type { World } from '#db/testing/model/world';

const readBooks = async ({ database: { db }, scope }: World) => ({
  payables: await db.select().from(payables).where(inScope(payables, scope)),
  payments: (await db.select().from(payments).where(inScope(payments, scope))).map(rowToPayment),
  attempts: (await db.select().from(paymentAttempts).where(inScope(paymentAttempts, scope))).map(
    rowToAttempt,
  ),
  refunds: (await db.select().from(refunds).where(inScope(refunds, scope))).map(rowToRefund),
  disputes: (await db.select().from(disputes).where(inScope(disputes, scope))).map(rowToDispute),
});
type Books = Awaited<ReturnType<typeof readBooks>>;

const tookMoney: ReadonlySet<PaymentState> = new Set(['succeeded', 'late', 'accepted', 'returned']);

/** Whether it took what was agreed, and not a part of it. */
const isWhole = ({ result, amount }: ScriptedCharge): boolean =>
  result.state === 'captured' && result.captured.minor === amount.minor;

/** What holds at every moment, whatever is on its way. */
export const checkAlways = async (world: World, model: Model): Promise<Books> => {
  const books = await readBooks(world);
  for (const edge of await edgesSeen(world.database, world.scope)) world.seen.add(edge);
  const charges = world.gateway.all();

  for (const link of model.links) {
    const row = books.payables.find(({ id }) => id === link.id);
    const [spent, held] = [row?.usesSucceeded ?? -1, row?.usesReserved ?? -1];
    const states = books.payments.filter(({ payableId }) => payableId === link.id).map(({ state }) => state);
    const counted = [
      states.filter((state) => state === 'succeeded').length,
      states.filter(isUnderWay).length,
    ];
    expect([spent, held]).toEqual(link.limit === null ? [0, 0] : counted);
    if (link.limit !== null) expect(spent + held).toBeLessThanOrEqual(link.limit);
    const isFull = link.limit !== null && spent + held >= link.limit;
    const full = spent === link.limit ? 'paid' : 'payment_pending';
    expect(row?.linkStatus).toBe(isFull ? full : link.isActive ? 'active' : 'deactivated');
    const onTime = charges.filter(
      (charge) =>
        isWhole(charge) &&
        !charge.isLate &&
        books.payments.some(({ id, payableId }) => payableId === link.id && charge.reference.startsWith(id)),
    );
    if (link.limit !== null) expect(onTime.length).toBeLessThanOrEqual(link.limit);
  }
  for (const { id, amount } of model.payments)
    expect(books.payments.find((payment) => payment.id === id)?.terms.amount).toEqual(amount);
  for (const { reference, outcome } of books.attempts)
    if (outcome === 'captured' || outcome === 'captured_late')
      expect(charges.some((charge) => charge.reference === reference && isWhole(charge))).toBe(true);
  const hasEnded = new Set(
    charges.flatMap(({ refunds: made, disputes: opened }) => [
      ...made.filter(({ state }) => state === 'failed').map(({ gatewayId }) => gatewayId),
      ...opened.filter(({ state }) => state !== 'open').map(({ gatewayId }) => gatewayId),
    ]),
  );
  for (const { gatewayId, state } of [...books.refunds, ...books.disputes]) {
    if (gatewayId === null || !hasEnded.has(gatewayId)) continue;
    const before = model.ended.get(gatewayId);
    if (before !== undefined) expect([gatewayId, state]).toEqual([gatewayId, before]);
    if (/^(failed|declined|won|lost)$/.test(state)) model.ended.set(gatewayId, state);
  }
  for (const { gatewayId, state } of books.refunds) {
    const there = charges
      .flatMap((charge) => charge.refunds)
      .find((refund) => refund.gatewayId === gatewayId);
    if (state === 'succeeded') expect(there?.state).toMatch(/^(succeeded|failed)$/);
  }
  return books;
};

/** The states that a payment may be in once everything that can be known is known. */
const expectedStates = (
  charge: ScriptedCharge | undefined,
  attempts: number,
  isAccepted: boolean,
): readonly PaymentState[] => {
  if (attempts === 0) return ['open'];
  // Nothing there: it never arrived, or the card was refused before it was charged.
  if (charge === undefined) return ['lapsed', 'declined'];
  if (isWhole(charge)) {
    if (!charge.isLate) return ['succeeded'];
    return isAccepted ? ['accepted'] : ['succeeded', 'late', 'returned'];
  }
  if (charge.isLate) return ['declined', 'lapsed'];
  return charge.result.state === 'cancelled' ? ['lapsed'] : ['declined'];
};

const refundStates: Readonly<Record<string, readonly Refund['state'][]>> = {
  succeeded: ['succeeded'],
  pending: ['pending'],
  failed: ['failed', 'declined'],
};

/** What holds besides once nothing is on its way any more: our books and the gateway's say the same. */
export const checkQuiet = async (world: World, model: Model): Promise<void> => {
  const books = await checkAlways(world, model);
  const broken = await brokenInvariants(world.database.db, world.scope);
  // A refund made in the dashboard may overtake one of ours of which nothing is known yet.
  expect(broken.filter(({ kind }) => kind !== 'refunds_exceed_capture')).toEqual([]);
  const charges = new Map(world.gateway.all().map((charge) => [charge.reference, charge]));
  for (const { useLimit, usesReserved } of books.payables)
    if (useLimit !== null) expect(usesReserved).toBe(0);

  for (const payment of books.payments) {
    const attempts = books.attempts.filter(({ paymentId }) => paymentId === payment.id);
    const newest = attempts.find(({ n }) => n === payment.attempts);
    const isAccepted = model.payments.some(({ id, accepted }) => id === payment.id && accepted);
    const charge = newest === undefined ? undefined : charges.get(newest.reference);
    expect(expectedStates(charge, payment.attempts, isAccepted)).toContain(payment.state);
    const sent = books.refunds.filter(
      ({ paymentId, attempt, state }) =>
        paymentId === payment.id && attempt === payment.attempts && state === 'succeeded',
    );
    const whatWentBack = sent.reduce((sum, { amount }) => sum + amount.minor, 0n);
    if (payment.state === 'late' || payment.state === 'returned')
      expect(payment.state).toBe(whatWentBack >= payment.terms.amount.minor ? 'returned' : 'late');
    expect(payment.capturedAt !== null).toBe(tookMoney.has(payment.state));
  }
  for (const attempt of books.attempts) {
    const charge = charges.get(attempt.reference);
    const isCaptured = charge !== undefined && isWhole(charge);
    expect(attempt.outcome.startsWith('captured')).toBe(isCaptured);
    if (!isCaptured) continue;
    const ofIt = (child: { readonly paymentId: string; readonly attempt: number }) =>
      child.paymentId === attempt.paymentId && child.attempt === attempt.n;
    const ours = books.refunds.filter(ofIt);
    for (const refund of charge.refunds) {
      const found = ours.find(({ gatewayId }) => gatewayId === refund.gatewayId);
      expect(found?.amount).toEqual(refund.amount);
      expect(found?.reference).toBe(refund.reference);
      expect(refundStates[refund.state]).toContain(found?.state);
    }
    for (const { gatewayId, state } of ours) {
      if (gatewayId === null) expect(['lapsed', 'declined']).toContain(state);
      else expect(charge.refunds.some((refund) => refund.gatewayId === gatewayId)).toBe(true);
    }
    const seen = books.disputes.filter(ofIt).map(({ gatewayId, state }) => ({ gatewayId, state }));
    expect(seen.toSorted((a, b) => a.gatewayId.localeCompare(b.gatewayId))).toEqual(
      charge.disputes
        .map(({ gatewayId, state }) => ({ gatewayId, state }))
        .toSorted((a, b) => a.gatewayId.localeCompare(b.gatewayId)),
    );
  }
};
