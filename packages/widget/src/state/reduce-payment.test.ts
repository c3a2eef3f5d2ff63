import { expect, test } from 'vitest';
import { aPayment, form, states } from '../testing/states.ts';
import type { PayState } from './pay-state.ts';
import { type PaymentEvent, reducePayment } from './reduce-payment.ts';

const url = 'https://bank.example/3ds/1';
const withStatus = {
  open: aPayment({ status: 'OPEN' }),
  pending: aPayment({ status: 'PENDING' }),
  action: aPayment({ status: 'ACTION_REQUIRED', action: { url } }),
  declined: aPayment({ status: 'DECLINED', declineReason: 'INSUFFICIENT_FUNDS' }),
  lapsed: aPayment({ status: 'LAPSED' }),
  paid: aPayment({ status: 'PAID' }),
};
const events: readonly PaymentEvent[] = [
  { kind: 'card_invalid' },
  { kind: 'card_read' },
  { kind: 'waited', patience: 'bank' },
  { kind: 'reference_refused', why: 'card_number' },
  { kind: 'refused', notice: { kind: 'not_sent' } },
  { kind: 'action_ending', ending: true },
  { kind: 'answer_lost' },
  ...Object.values(withStatus).flatMap((payment): PaymentEvent[] => [
    { kind: 'payment', payment },
    { kind: 'own_payment_found', payment, cardFrameUrl: 'https://pay.example/frame' },
  ]),
];
const all: readonly PayState[] = Object.values(states);

test('nothing leaves paid', () => {
  for (const event of events) expect(reducePayment(states.paid, event)).toBe(states.paid);
});

test('paid stays paid while its receipt is mailed', () => {
  const mailed = aPayment({ status: 'PAID', receipt: { url, mailing: { to: 'a…@example.org' } } });
  const sending = reducePayment(states.paid, { kind: 'receipt_asked' });
  expect(sending).toEqual({ ...states.paid, mailing: { kind: 'sending' } });
  expect(reducePayment(sending, { kind: 'receipt_refused', why: 'later' })).toEqual({
    ...states.paid,
    mailing: { kind: 'refused', why: 'later' },
  });
  expect(reducePayment(sending, { kind: 'receipt_mailed', payment: mailed })).toEqual({
    ...states.paid,
    payment: mailed,
  });
  for (const state of all.filter(({ kind }) => kind !== 'paid'))
    expect(reducePayment(state, { kind: 'receipt_mailed', payment: mailed })).toBe(state);
});

test('what cannot be paid is never shown as under way or declined', () => {
  for (const state of [
    states.not_replaced,
    states.contradiction,
    states.problem,
    states.misused,
    states.loading,
  ])
    for (const event of events) expect(['paid', state.kind]).toContain(reducePayment(state, event).kind);
});

test('a payment that is not known to have failed is never shown as failed', () => {
  const sent = all.filter(({ kind }) => kind === 'confirming' || kind === 'action' || kind === 'pending');
  for (const state of sent) {
    expect(reducePayment(state, { kind: 'payment', payment: withStatus.pending }).kind).toBe('pending');
    expect(['pending', state.kind]).toContain(reducePayment(state, { kind: 'answer_lost' }).kind);
  }
});

test('paid is shown from every state that has a label', () => {
  for (const state of all.filter((candidate) => 'offer' in candidate))
    expect(reducePayment(state, { kind: 'payment', payment: withStatus.paid }).kind).toBe('paid');
});

test('tokenising → confirming (card read); → ready (card invalid)', () => {
  expect(reducePayment(states.tokenising, { kind: 'card_read' })).toEqual(states.confirming);
  expect(reducePayment(states.tokenising, { kind: 'card_invalid' })).toEqual(states.ready);
});

test('confirming → ready with the typed details kept and the reason (declined)', () => {
  expect(reducePayment(states.confirming, { kind: 'payment', payment: withStatus.declined })).toEqual({
    ...states.ready,
    form,
    notice: { kind: 'declined', reason: 'INSUFFICIENT_FUNDS', lastFour: '0002' },
  });
});

test('confirming → action → pending → paid', () => {
  const action = reducePayment(states.confirming, { kind: 'payment', payment: withStatus.action });
  expect(action).toMatchObject({ kind: 'action', url, ending: false });
  const pending = reducePayment(action, { kind: 'payment', payment: withStatus.pending });
  expect(pending.kind).toBe('pending');
  expect(reducePayment(pending, { kind: 'payment', payment: withStatus.paid }).kind).toBe('paid');
});

test('action → ready, cancelled by the payer or lapsed by itself', () => {
  const ending = reducePayment(states.action, { kind: 'action_ending', ending: true });
  expect(reducePayment(ending, { kind: 'payment', payment: withStatus.lapsed })).toMatchObject({
    kind: 'ready',
    notice: { kind: 'cancelled' },
  });
  expect(reducePayment(states.action, { kind: 'payment', payment: withStatus.lapsed })).toMatchObject({
    kind: 'ready',
    notice: { kind: 'lapsed' },
  });
});

test('pending → ready (the server never got it)', () => {
  const lost = reducePayment(states.confirming, { kind: 'answer_lost' });
  expect(reducePayment(lost, { kind: 'payment', payment: withStatus.open })).toMatchObject({
    kind: 'ready',
    notice: { kind: 'never_arrived' },
  });
});

test('closed → pending, action or paid for the payer whose own payment it is', () => {
  const found = (payment: (typeof withStatus)[keyof typeof withStatus]): PayState =>
    reducePayment(states.closed, {
      kind: 'own_payment_found',
      payment,
      cardFrameUrl: 'https://pay.example/f',
    });
  expect(found(withStatus.pending).kind).toBe('pending');
  expect(found(withStatus.action)).toMatchObject({
    kind: 'action',
    offer: { cardFrameUrl: 'https://pay.example/f' },
  });
  expect(found(withStatus.paid).kind).toBe('paid');
  expect(found(withStatus.declined)).toBe(states.closed);
});
