import { expect, test } from 'vitest';
import {
  isHeld,
  isRefundUnderWay,
  refundStates,
  refundSteps,
  refundStepsTo,
  refundTransition,
  refundTransitions,
} from '#core/refund/refund-transitions';

const allPairs = refundStates.flatMap((from) => refundStates.map((to) => ({ from, to })));
const isEdge = ({ from, to }: (typeof allPairs)[number]) => to in refundTransitions[from];

test('the table names these edges and these events, and no others', () => {
  expect(refundSteps.map(({ from, to, event }) => `${from} → ${to} (${event})`)).toEqual([
    'requested → pending (refund.pending)',
    'requested → succeeded (refund.succeeded)',
    'requested → declined (refund.declined)',
    'requested → lapsed (refund.lapsed)',
    'pending → succeeded (refund.succeeded)',
    'pending → declined (refund.declined)',
    'succeeded → failed (refund.failed)',
    'declined → pending (refund.surfaced)',
    'lapsed → pending (refund.surfaced)',
  ]);
});

const reachedFrom = (start: string): readonly string[] => {
  const reached = new Set([start]);
  for (let grew = true; grew;) {
    const before = reached.size;
    for (const { from, to } of refundSteps) if (reached.has(from)) reached.add(to);
    grew = reached.size > before;
  }
  return [...reached].toSorted((left, right) => left.localeCompare(right));
};

test('every state can be reached from requested, and a found one from pending', () => {
  expect(reachedFrom('requested')).toEqual([...refundStates].toSorted((one, two) => one.localeCompare(two)));
  expect(reachedFrom('pending')).toEqual(['declined', 'failed', 'pending', 'succeeded']);
});

test.each(allPairs.filter(isEdge))('$from → $to is taken, with its event', ({ from, to }) => {
  const event = Object.entries(refundTransitions[from]).find(([target]) => target === to)?.[1];
  expect(refundTransition(from, to)).toEqual({ ok: true, value: { from, to, event } });
});

test.each(allPairs.filter((pair) => !isEdge(pair)))('$from → $to is refused', ({ from, to }) => {
  expect(refundTransition(from, to)).toEqual({ ok: false, error: 'no_such_edge' });
});

test('an amount is held while it may go back, and once it did', () => {
  expect(refundStates.filter(isHeld)).toEqual(['requested', 'pending', 'succeeded']);
  expect(refundStates.filter(isRefundUnderWay)).toEqual(['requested', 'pending']);
});

const walk = (...ends: Parameters<typeof refundStepsTo>) => refundStepsTo(...ends).map(({ event }) => event);

test('a report that skipped an edge walks it, and no walk goes back behind an answer', () => {
  expect(walk('lapsed', 'succeeded')).toEqual(['refund.surfaced', 'refund.succeeded']);
  expect(walk('declined', 'succeeded')).toEqual(['refund.surfaced', 'refund.succeeded']);
  expect(walk('requested', 'succeeded')).toEqual(['refund.succeeded']);
  for (const state of refundStates) {
    expect(walk(state, state)).toEqual([]);
    expect(walk(state, 'requested')).toEqual([]);
    expect(walk('failed', state)).toEqual([]);
  }
  expect(walk('succeeded', 'pending')).toEqual([]);
});
