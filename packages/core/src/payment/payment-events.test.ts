import fc from 'fast-check';
import { expect, test } from 'vitest';
import { childEvent, paymentEvent, takeSteps } from '#core/payment/payment-events';
import { paymentSteps, type PaymentStep } from '#core/payment/payment-transitions';
import { amountOf, aPayment, countingIdentities } from '#core/testing/builders';

const later = new Date('2026-11-23T08:00:00Z');
const by = () => ({ actor: { kind: 'system' }, now: later, identities: countingIdentities() }) as const;

/** Walks along the table from any state, as far as it goes. */
const anyWalk: fc.Arbitrary<readonly PaymentStep[]> = fc
  .tuple(fc.constantFrom(...paymentSteps), fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 6 }))
  .map(([first, choices, length]) => {
    const walk = [first];
    for (const choice of choices) {
      const next = paymentSteps.filter(({ from }) => from === walk.at(-1)?.to);
      if (walk.length >= length || next.length === 0) break;
      walk.push(next[choice % next.length] ?? first);
    }
    return walk;
  });

test('each step of any walk is one event, numbered without gaps after the newest', () => {
  fc.assert(
    fc.property(anyWalk, fc.integer({ min: 1, max: 1000 }), (steps, sequence) => {
      const before = aPayment({ state: steps[0]?.from ?? 'open', sequence, attempts: 1 });
      const { payment, events } = takeSteps(before, steps, by());
      expect(events.map(({ name }) => name)).toEqual(steps.map(({ event }) => event));
      expect(events.map((event) => event.sequence)).toEqual(steps.map((_, index) => sequence + index + 1));
      expect(new Set(events.map(({ id }) => id)).size).toBe(steps.length);
      expect(payment).toEqual({
        ...before,
        state: steps.at(-1)?.to,
        sequence: sequence + steps.length,
        updatedAt: later,
      });
    }),
  );
});

test('no step is no event and no change', () => {
  const before = aPayment();
  expect(takeSteps(before, [], by())).toEqual({ payment: before, events: [] });
});

test('an event names attempt and amount, and nothing that a payer typed', () => {
  const payment = aPayment({
    attempts: 2,
    terms: { amount: amountOf(120_00n), reference: 'For Mrs Person' },
    card: { brand: 'Visa', lastFour: '4242' },
    declineCode: 'declined',
  });
  const event = paymentEvent(payment, 'payment.declined', 5, by());
  expect(event).toMatchObject({
    subjectId: payment.id,
    payableId: payment.payableId,
    sequence: 5,
    occurredAt: later,
    data: { attempt: 2, amount: '120.00', currency: 'AUD', declineCode: 'declined' },
  });
  expect(JSON.stringify(event)).not.toMatch(/Person|Visa|4242/);
});

test('an event without a decline says nothing of one', () => {
  expect(paymentEvent(aPayment(), 'payment.started', 1, by()).data).not.toHaveProperty('declineCode');
});

test('what happens to a refund is about its payment, with the amount of the refund', () => {
  const payment = aPayment({ sequence: 9 });
  const event = childEvent(payment, 'refund.succeeded', { refund: 'ref_1' }, amountOf(500n, 'JPY'), by());
  expect(event).toMatchObject({
    subjectId: payment.id,
    sequence: 9,
    data: { refund: 'ref_1', amount: '500', currency: 'JPY' },
  });
});
