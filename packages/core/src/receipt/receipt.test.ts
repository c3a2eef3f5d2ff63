import { expect, test } from 'vitest';
import { receiptOf, standingOf } from '#core/receipt/receipt';
import type { Refund } from '#core/refund/refund';
import { amountOf, aPayment, aRefund, noon } from '#core/testing/builders';

const paid = aPayment({
  state: 'succeeded',
  attempts: 2,
  terms: { amount: amountOf(12_000n), reference: 'INV-7' },
  card: { brand: 'visa', lastFour: '4242' },
  capturedAt: noon,
});
const later = new Date(noon.getTime() + 60_000);
const refund = (state: Refund['state'], minor: bigint, of: Partial<Refund> = {}): Refund =>
  aRefund(paid, {
    attempt: 2,
    state,
    amount: amountOf(minor),
    createdAt: noon,
    endedAt: state === 'requested' || state === 'pending' ? null : later,
    ...of,
  });

test('what was captured is what was received, never what was asked for', () => {
  const asked = { amount: amountOf(50_000n), reference: 'INV-1' };
  expect(receiptOf({ ...paid, asked }, [])).toEqual({
    paymentId: paid.id,
    payee: paid.payee.name,
    reference: 'INV-7',
    received: amountOf(12_000n),
    receivedAt: noon,
    card: { brand: 'visa', lastFour: '4242' },
    refunds: [],
    kept: amountOf(12_000n),
  });
});

test('what was never captured has no receipt', () => {
  for (const state of ['open', 'processing', 'declined', 'lapsed'] as const)
    expect(receiptOf({ ...paid, state, capturedAt: null }, [])).toBeNull();
});

test('refunds that went back are taken off, those under way are told, and the others left out', () => {
  const refunds = [
    refund('succeeded', 2_000n),
    refund('pending', 1_000n),
    refund('requested', 500n),
    refund('declined', 100n),
    refund('lapsed', 100n),
    refund('failed', 100n),
  ];
  const receipt = receiptOf(paid, refunds);
  expect(receipt?.refunds).toEqual([
    { state: 'refunded', amount: amountOf(2_000n), at: later },
    { state: 'pending', amount: amountOf(1_000n), at: noon },
    { state: 'pending', amount: amountOf(500n), at: noon },
  ]);
  expect(receipt?.kept).toEqual(amountOf(10_000n));
});

test('money that was taken once more and given back changes no receipt', () => {
  expect(receiptOf(paid, [refund('succeeded', 12_000n, { attempt: 1 })])?.kept).toEqual(amountOf(12_000n));
});

test.each([
  [[], 'paid'],
  [[refund('pending', 12_000n)], 'paid'],
  [[refund('succeeded', 1n)], 'partly_refunded'],
  [[refund('succeeded', 12_000n)], 'refunded'],
] as const)('a receipt reads as what stays of it (%#)', (refunds, standing) => {
  const receipt = receiptOf(paid, refunds);
  expect(receipt === null ? null : standingOf(receipt)).toBe(standing);
});
