import { expect, test } from 'vitest';
import { decideRefunds, refundFacts } from '#core/refund/decide-refunds';
import { refundableOf } from '#core/refund/refund';
import { parseRefundReference, refundNumberOf, refundReference } from '#core/refund/refund-reference';
import {
  aCapturedPayment,
  amountOf,
  anAttempt,
  aRefund,
  countingIdentities,
  noon,
} from '#core/testing/builders';

const later = new Date(noon.getTime() + 30_000);
const by = { actor: { kind: 'system' }, now: later, identities: countingIdentities() } as const;

test('a refund found at the gateway is whole: its attempt, its amount, no deadline and no reason', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  const report = { gatewayId: 're_1', reference: null, amount: amountOf(500n), state: 'pending' } as const;
  const decided = decideRefunds(payment, attempt, [], [report], by);
  if (!decided.ok) throw new Error(decided.error);
  const [found] = decided.value.refunds;
  expect(found).toEqual({
    id: expect.stringMatching(/^ref_/),
    paymentId: payment.id,
    attempt: 1,
    reference: null,
    gateway: 'sandbox',
    gatewayId: 're_1',
    amount: amountOf(500n),
    state: 'pending',
    declineCode: null,
    reason: null,
    createdAt: later,
    sendBefore: null,
    endedAt: null,
  });
  expect(decided.value.changed).toEqual([found]);
  expect(decided.value.events).toMatchObject([
    {
      name: 'refund.found',
      sequence: 4,
      data: { refund: found?.id, attempt: 1, amount: '5.00', currency: 'AUD' },
    },
  ]);
});

const reportOf = (n: number) =>
  ({ gatewayId: `re_${n}`, reference: null, amount: amountOf(500n), state: 'succeeded' }) as const;

test('two refunds without a reference are told apart by the gateway’s ids', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  const decided = decideRefunds(payment, attempt, [], [reportOf(1), reportOf(2), reportOf(1)], by);
  if (!decided.ok) throw new Error(decided.error);
  expect(decided.value.refunds.map(({ gatewayId }) => gatewayId)).toEqual(['re_1', 're_2']);
});

test('one made at the gateway is not taken for one of ours that waits there without an id', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  const ours = aRefund(payment);
  const theirs = { gatewayId: 're_1', reference: null, amount: amountOf(500n), state: 'succeeded' } as const;
  const decided = decideRefunds(payment, attempt, [ours], [theirs], by);
  if (!decided.ok) throw new Error(decided.error);
  expect(decided.value.refunds.map(({ state }) => state)).toEqual(['requested', 'succeeded']);
});

test('a report about a refund of ours that is not known changes nothing', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  for (const state of ['never_sent', 'refused'] as const) {
    const report = { reference: refundReference(payment.id, 7), state, code: 'declined' } as const;
    const decided = decideRefunds(payment, attempt, [aRefund(payment)], [report], by);
    expect(decided).toMatchObject({ ok: true, value: { changed: [], events: [], payment } });
  }
});

test('a refusal that comes after the gateway showed the refund is no news', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  for (const state of ['pending', 'succeeded', 'lapsed', 'declined', 'failed'] as const) {
    const known = aRefund(payment, { state });
    const report = { reference: refundReference(payment.id, 1), state: 'refused', code: 'declined' } as const;
    expect(decideRefunds(payment, attempt, [known], [report], by)).toMatchObject({
      ok: true,
      value: { changed: [] },
    });
  }
});

test('an event names why a refund was declined, and nothing where it was not', () => {
  const payment = aCapturedPayment();
  const refund = aRefund(payment);
  expect(refundFacts(refund)).toEqual({ refund: refund.id, attempt: 1 });
  expect(refundFacts({ ...refund, declineCode: 'disputed' })).toEqual({
    refund: refund.id,
    attempt: 1,
    declineCode: 'disputed',
  });
});

test('what is held whole, and more than whole, leaves nothing to refund', () => {
  const payment = aCapturedPayment();
  const held = (minor: bigint) => [aRefund(payment, { amount: amountOf(minor), state: 'succeeded' })];
  expect(refundableOf(amountOf(100n), held(99n))).toEqual(amountOf(1n));
  expect(refundableOf(amountOf(100n), held(100n))).toEqual(amountOf(0n));
  expect(refundableOf(amountOf(100n), held(101n))).toEqual(amountOf(0n));
});

test('references of one to five digits are read, and only those of a well-formed payment', () => {
  const { id } = aCapturedPayment();
  for (const n of [1, 12, 123, 99_999]) {
    const reference = refundReference(id, n);
    expect(parseRefundReference(reference)).toBe(reference);
    expect(refundNumberOf(reference)).toBe(n);
  }
  expect(parseRefundReference(`pay_${'u'.repeat(26)}-r1`)).toBeNull();
});
