import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GatewayRefund } from '#core/gateway/gateway';
import { decideRefunds, type RefundReport } from '#core/refund/decide-refunds';
import type { Refund } from '#core/refund/refund';
import { refundReference } from '#core/refund/refund-reference';
import { refundStates, refundSteps } from '#core/refund/refund-transitions';
import {
  aCapturedPayment,
  amountOf,
  anAttempt,
  aRefund,
  builderIdentities,
  noon,
} from '#core/testing/builders';

const later = new Date(noon.getTime() + 60_000);
const by = { actor: { kind: 'system' }, now: later, identities: builderIdentities } as const;
const payment = aCapturedPayment();
const attempt = anAttempt(payment, { outcome: 'captured', gatewayId: 'ch_1' });
const first = refundReference(payment.id, 1);
const shown = (state: GatewayRefund['state'], more: Partial<GatewayRefund> = {}): GatewayRefund => ({
  gatewayId: 're_1',
  reference: first,
  amount: amountOf(20_000n),
  state,
  ...more,
});
const refused: RefundReport = { reference: first, state: 'refused', code: 'disputed' };
const neverSent: RefundReport = { reference: first, state: 'never_sent' };

const decide = (stored: readonly Refund[], reports: readonly RefundReport[]) => {
  const decided = decideRefunds(payment, attempt, stored, reports, by);
  if (!decided.ok) throw new Error(decided.error);
  return decided.value;
};
/** `state · events`, or `nothing`. */
const inWords = (from: Refund['state'], report: RefundReport): string => {
  const { changed, events } = decide([aRefund(payment, { state: from })], [report]);
  return changed.length === 0
    ? 'nothing'
    : `${changed.map(({ state }) => state).join()} · ${events.map(({ name }) => name).join()}`;
};

test.each([
  ['requested', shown('pending'), 'pending · refund.pending'],
  ['requested', shown('succeeded'), 'succeeded · refund.succeeded'],
  ['requested', shown('failed'), 'declined · refund.declined'],
  ['requested', refused, 'declined · refund.declined'],
  ['requested', neverSent, 'lapsed · refund.lapsed'],
  ['pending', shown('succeeded'), 'succeeded · refund.succeeded'],
  ['pending', shown('failed'), 'declined · refund.declined'],
  ['pending', refused, 'nothing'],
  ['pending', neverSent, 'nothing'],
  ['pending', shown('pending'), 'nothing'],
  ['succeeded', shown('failed'), 'failed · refund.failed'],
  ['succeeded', shown('pending'), 'nothing'],
  ['succeeded', refused, 'nothing'],
  ['succeeded', neverSent, 'nothing'],
  ['declined', shown('succeeded'), 'succeeded · refund.surfaced,refund.succeeded'],
  ['declined', shown('pending'), 'pending · refund.surfaced'],
  ['declined', shown('failed'), 'nothing'],
  ['lapsed', shown('pending'), 'pending · refund.surfaced'],
  ['lapsed', shown('succeeded'), 'succeeded · refund.surfaced,refund.succeeded'],
  ['lapsed', shown('failed'), 'declined · refund.surfaced,refund.declined'],
  ['failed', shown('succeeded'), 'nothing'],
  ['failed', shown('failed'), 'nothing'],
] as const)('%s, and the gateway says %o: %s', (from, report, expected) => {
  expect(inWords(from, report)).toBe(expected);
});

test('a decline keeps its code, for staff and in its event; the end is written down', () => {
  const refund = aRefund(payment);
  const { changed, events, payment: counted } = decide([refund], [refused]);
  expect(changed).toEqual([{ ...refund, state: 'declined', declineCode: 'disputed', endedAt: later }]);
  expect(events).toEqual([
    {
      id: expect.stringMatching(/^evt_/),
      name: 'refund.declined',
      subjectId: payment.id,
      payableId: payment.payableId,
      sequence: 4,
      actor: { kind: 'system' },
      occurredAt: later,
      data: { refund: refund.id, attempt: 1, amount: '200.00', currency: 'AUD', declineCode: 'disputed' },
    },
  ]);
  expect(counted).toEqual({ ...payment, sequence: 4, updatedAt: later });
  expect(decide([aRefund(payment)], [shown('failed')]).changed).toMatchObject([
    { declineCode: 'declined', gatewayId: 're_1' },
  ]);
});

test("one that nobody asked for here was made at the gateway: it is found, and counted by the gateway's id", () => {
  const foreign = shown('succeeded', { reference: null });
  const found = decide([aRefund(payment)], [foreign]);
  expect(found.events.map(({ name, sequence }) => `${sequence} ${name}`)).toEqual([
    '4 refund.found',
    '5 refund.succeeded',
  ]);
  expect(found.changed).toEqual([
    aRefund(payment, {
      id: found.changed[0]?.id ?? aRefund(payment).id,
      reference: null,
      gatewayId: 're_1',
      state: 'succeeded',
      createdAt: later,
      sendBefore: null,
      endedAt: later,
    }),
  ]);
  expect(decide(found.refunds, [foreign])).toMatchObject({ changed: [], events: [] });
});

test('a refund is matched by its own id or reference only, and never across attempts', () => {
  const ours = aRefund(payment, { gatewayId: 're_1', state: 'pending' });
  const other = shown('succeeded', { gatewayId: 're_2', reference: null });
  expect(decide([ours], [other]).changed).toMatchObject([{ gatewayId: 're_2' }]);
  const ofAnother = aRefund(payment, { attempt: 2 });
  expect(decide([ofAnother], [neverSent]).changed).toEqual([]);
});

test('a refund of another amount under our reference is never recorded', () => {
  for (const amount of [amountOf(19_999n), amountOf(20_000n, 'USD')]) {
    expect(decideRefunds(payment, attempt, [aRefund(payment)], [shown('succeeded', { amount })], by)).toEqual(
      { ok: false, error: 'refund_differs' },
    );
  }
});

const edges = [...refundSteps, { from: 'unknown', to: 'pending', event: 'refund.found' }];

test('whatever is reported, in any order and with repeats: each event is an edge of the table, numbered without gaps', () => {
  const anyReport = fc.constantFrom<RefundReport>(
    ...(['pending', 'succeeded', 'failed'] as const).flatMap((state) => [
      shown(state),
      shown(state, { gatewayId: 're_2', reference: null }),
    ]),
    refused,
    neverSent,
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...refundStates),
      fc.array(fc.array(anyReport, { maxLength: 4 }), { maxLength: 6 }),
      (start, batches) => {
        let refunds: readonly Refund[] = [aRefund(payment, { state: start })];
        let at = payment;
        for (const batch of batches) {
          const decided = decideRefunds(at, attempt, refunds, batch, by);
          if (!decided.ok) throw new Error(decided.error);
          const states = new Map<unknown, string>(refunds.map(({ id, state }) => [id, state]));
          for (const [index, { name, sequence, data }] of decided.value.events.entries()) {
            expect(sequence).toBe(at.sequence + index + 1);
            const from = states.get(data['refund']) ?? 'unknown';
            const edge = edges.find((one) => one.from === from && one.event === name);
            expect(edge, `${name} from ${from}`).toBeDefined();
            states.set(data['refund'], edge?.to ?? '');
          }
          for (const { id, state } of decided.value.refunds) expect(states.get(id)).toBe(state);
          expect(decided.value.payment.sequence).toBe(at.sequence + decided.value.events.length);
          ({ payment: at, refunds } = decided.value);
        }
        expect(refunds.length).toBeLessThanOrEqual(2);
      },
    ),
  );
});
