import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideDisputes } from '#core/dispute/decide-disputes';
import { disputeTransition } from '#core/dispute/dispute-transitions';
import { type Dispute, forbidsRefund } from '#core/dispute/dispute';
import type { GatewayDispute } from '#core/gateway/gateway';
import { aCapturedPayment, amountOf, anAttempt, countingIdentities, noon } from '#core/testing/builders';

const payment = aCapturedPayment();
const attempt = anAttempt(payment, { outcome: 'captured' });
const states = ['open', 'won', 'lost'] as const;
const anyReport: fc.Arbitrary<GatewayDispute> = fc.record({
  gatewayId: fc.constantFrom('dp_1', 'dp_2'),
  amount: fc.constant(amountOf(100n)),
  state: fc.constantFrom(...states),
});

const hear = (reports: readonly (readonly GatewayDispute[])[]) => {
  const by = { actor: { kind: 'system' }, now: noon, identities: countingIdentities() } as const;
  const books = new Map<string, Dispute>();
  let now = payment;
  const events = reports.flatMap((report) => {
    const decided = decideDisputes(now, attempt, [...books.values()], report, by);
    now = decided.payment;
    for (const dispute of decided.changed) books.set(dispute.id, dispute);
    return decided.events;
  });
  return { disputes: [...books.values()], events, payment: now };
};

/** Each report on its own, or several disputes in one: the gateway names a dispute once in an answer. */
const anyReports = fc.array(
  fc.uniqueArray(anyReport, { maxLength: 2, selector: ({ gatewayId }) => gatewayId }),
  { maxLength: 8 },
);

test('whatever is reported, in any order and with repeats: one dispute per gateway id, each a walk of the table', () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      const { disputes, events } = hear(reports);
      const named = new Set(reports.flat().map(({ gatewayId }) => gatewayId));
      expect(new Set(disputes.map(({ gatewayId }) => gatewayId))).toEqual(named);
      expect(disputes).toHaveLength(named.size);
      for (const { id, state } of disputes) {
        const told = events.filter(({ data }) => data['dispute'] === id).map(({ name }) => name);
        expect(told[0]).toBe('dispute.opened');
        const step = disputeTransition('open', state);
        expect(told.slice(1)).toEqual(step.ok ? [step.value.event] : []);
      }
    }),
  );
});

test('the first end stands, whatever is said afterwards', () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      for (const dispute of hear(reports).disputes) {
        const said = reports.flat().filter(({ gatewayId }) => gatewayId === dispute.gatewayId);
        expect(dispute.state).toBe(said.find(({ state }) => state !== 'open')?.state ?? 'open');
        expect(dispute.endedAt === null).toBe(dispute.state === 'open');
      }
    }),
  );
});

test('events are numbered with the payment, without gaps; hearing it all again says nothing', () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      const once = hear(reports);
      expect(once.events.map(({ sequence }) => sequence)).toEqual(
        once.events.map((_, index) => payment.sequence + index + 1),
      );
      expect(once.payment.sequence).toBe(payment.sequence + once.events.length);
      const twice = hear([...reports, ...reports]);
      expect(twice.events).toEqual(once.events);
      expect(twice.disputes).toEqual(once.disputes);
    }),
  );
});

test('only a dispute that was won lets money go back to the payer', () => {
  fc.assert(
    fc.property(anyReports, (reports) => {
      for (const dispute of hear(reports).disputes)
        expect(forbidsRefund(dispute)).toBe(dispute.state !== 'won');
    }),
  );
});
