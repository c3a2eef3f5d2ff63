import { expect, test } from 'vitest';
import {
  isUnderWay,
  mayBeTried,
  type PaymentState,
  paymentStates,
  paymentSteps,
  paymentTransitions,
  stepsWithinAttempt,
  transition,
} from '#core/payment/payment-transitions';

const allPairs = paymentStates.flatMap((from) => paymentStates.map((to) => ({ from, to })));
const isEdge = ({ from, to }: (typeof allPairs)[number]) => to in paymentTransitions[from];

test('the table names these edges and these events, and no others', () => {
  expect(paymentSteps.map(({ from, to, event }) => `${from} → ${to} (${event})`)).toEqual([
    'open → processing (payment.submitted)',
    'processing → action_required (payment.action_required)',
    'processing → declined (payment.declined)',
    'processing → lapsed (payment.lapsed)',
    'processing → succeeded (payment.succeeded)',
    'action_required → authenticated (payment.authenticated)',
    'action_required → declined (payment.declined)',
    'action_required → lapsed (payment.lapsed)',
    'authenticated → declined (payment.declined)',
    'authenticated → lapsed (payment.lapsed)',
    'authenticated → succeeded (payment.succeeded)',
    'declined → processing (payment.retried)',
    'declined → late (payment.captured_late)',
    'lapsed → processing (payment.retried)',
    'lapsed → late (payment.captured_late)',
    'late → accepted (payment.late_accepted)',
    'late → returned (payment.late_returned)',
    'returned → late (payment.late_return_failed)',
  ]);
});

test('every target of an edge is a state of the table', () => {
  for (const { to } of paymentSteps) expect(paymentStates).toContain(to);
});

test('every state can be reached from open', () => {
  const reached = new Set(['open']);
  for (let grew = true; grew;) {
    const before = reached.size;
    for (const { from, to } of paymentSteps) if (reached.has(from)) reached.add(to);
    grew = reached.size > before;
  }
  expect([...reached].toSorted()).toEqual([...paymentStates].toSorted());
});

test.each(allPairs.filter(isEdge))('$from → $to is taken, with its event', ({ from, to }) => {
  expect(transition(from, to)).toEqual({
    ok: true,
    value: {
      from,
      to,
      event: Object.entries(paymentTransitions[from]).find(([target]) => target === to)?.[1],
    },
  });
});

test.each(allPairs.filter((pair) => !isEdge(pair)))('$from → $to is refused', ({ from, to }) => {
  expect(transition(from, to)).toEqual({ ok: false, error: 'no_such_edge' });
});

test('what is captured has no way back: staff decide about late money, and nothing else changes', () => {
  for (const state of ['succeeded', 'accepted'] as const) {
    expect(Object.keys(paymentTransitions[state])).toEqual([]);
  }
  expect(Object.keys(paymentTransitions.late)).toEqual(['accepted', 'returned']);
  expect(Object.keys(paymentTransitions.returned)).toEqual(['late']);
});

test('a use is held exactly between submitting and an end', () => {
  expect(paymentStates.filter(isUnderWay)).toEqual(['processing', 'action_required', 'authenticated']);
});

test('a new attempt is possible exactly where nothing is under way and nothing was captured', () => {
  expect(paymentStates.filter(mayBeTried)).toEqual(['open', 'declined', 'lapsed']);
});

const walk = (from: PaymentState, to: PaymentState) =>
  stepsWithinAttempt(from, to)?.map(({ event }) => event) ?? null;

test('edges that a report skipped are walked in their order', () => {
  expect(walk('action_required', 'succeeded')).toEqual(['payment.authenticated', 'payment.succeeded']);
  expect(walk('processing', 'authenticated')).toEqual(['payment.action_required', 'payment.authenticated']);
  expect(walk('processing', 'succeeded')).toEqual(['payment.succeeded']);
  expect(walk('action_required', 'declined')).toEqual(['payment.declined']);
});

test('no walk within an attempt goes backwards or begins another attempt', () => {
  expect(stepsWithinAttempt('authenticated', 'action_required')).toBeNull();
  expect(stepsWithinAttempt('declined', 'succeeded')).toBeNull();
  expect(stepsWithinAttempt('succeeded', 'declined')).toBeNull();
  for (const state of paymentStates) expect(stepsWithinAttempt(state, state)).toEqual([]);
  for (const state of paymentStates.filter((other) => other !== 'processing')) {
    expect(stepsWithinAttempt(state, 'processing')).toBeNull();
  }
});

test('every walk is a path of the table that ends where it was asked to', () => {
  for (const { from, to } of allPairs) {
    const steps = stepsWithinAttempt(from, to);
    if (steps === null || steps.length === 0) continue;
    expect(steps[0]?.from).toBe(from);
    expect(steps.at(-1)?.to).toBe(to);
    for (const step of steps) expect(transition(step.from, step.to)).toEqual({ ok: true, value: step });
    expect(steps.slice(1).map((step) => step.from)).toEqual(steps.slice(0, -1).map((step) => step.to));
  }
});
