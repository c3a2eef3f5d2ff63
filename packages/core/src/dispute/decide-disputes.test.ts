import { expect, test } from 'vitest';
import { decideDisputes } from '#core/dispute/decide-disputes';
import {
  aCapturedPayment,
  aDispute,
  amountOf,
  anAttempt,
  builderIdentities,
  noon,
} from '#core/testing/builders';

const later = new Date(noon.getTime() + 60_000);
const by = { actor: { kind: 'system' }, now: later, identities: builderIdentities } as const;
const payment = aCapturedPayment();
const attempt = anAttempt(payment, { outcome: 'captured', gatewayId: 'ch_1' });
const reported = (state: 'open' | 'won' | 'lost') => ({ gatewayId: 'dp_1', amount: amountOf(500n), state });

test('one that is new is opened, with its amount, numbered after the payment’s events', () => {
  const decided = decideDisputes(payment, attempt, [], [reported('open')], by);
  expect(decided.payment).toEqual({ ...payment, sequence: 4, updatedAt: later });
  expect(decided.changed).toEqual([
    {
      id: expect.stringMatching(/^dis_/),
      paymentId: payment.id,
      attempt: 1,
      gateway: 'sandbox',
      gatewayId: 'dp_1',
      amount: amountOf(500n),
      state: 'open',
      createdAt: later,
      endedAt: null,
    },
  ]);
  expect(decided.events).toEqual([
    {
      id: expect.stringMatching(/^evt_/),
      name: 'dispute.opened',
      subjectId: payment.id,
      payableId: payment.payableId,
      sequence: 4,
      actor: { kind: 'system' },
      occurredAt: later,
      data: { dispute: decided.changed[0]?.id, attempt: 1, amount: '5.00', currency: 'AUD' },
    },
  ]);
});

test.each(['won', 'lost'] as const)('open → %s', (state) => {
  const open = aDispute(payment);
  const decided = decideDisputes(payment, attempt, [open], [reported(state)], by);
  expect(decided.changed).toEqual([{ ...open, state, endedAt: later }]);
  expect(decided.events.map(({ name }) => name)).toEqual([`dispute.${state}`]);
});

test('one that is first seen closed was opened before', () => {
  const decided = decideDisputes(payment, attempt, [], [reported('lost')], by);
  expect(decided.events.map(({ name, sequence }) => `${sequence} ${name}`)).toEqual([
    '4 dispute.opened',
    '5 dispute.lost',
  ]);
  expect(decided.changed).toMatchObject([{ state: 'lost', endedAt: later }]);
  expect(decided.payment.sequence).toBe(5);
});

test('what is known already, and what is closed, changes nothing', () => {
  for (const [state, report] of [
    ['open', 'open'],
    ['won', 'open'],
    ['won', 'lost'],
    ['lost', 'won'],
  ] as const) {
    const decided = decideDisputes(payment, attempt, [aDispute(payment, { state })], [reported(report)], by);
    expect(decided).toEqual({ payment, changed: [], events: [] });
  }
});
