import { expect, test } from 'vitest';
import {
  disputeStates,
  disputeSteps,
  disputeTransition,
  disputeTransitions,
} from '#core/dispute/dispute-transitions';

const allPairs = disputeStates.flatMap((from) => disputeStates.map((to) => ({ from, to })));
const isEdge = ({ from, to }: (typeof allPairs)[number]) => to in disputeTransitions[from];

test('the table names these edges and these events, and no others', () => {
  expect(disputeSteps.map(({ from, to, event }) => `${from} → ${to} (${event})`)).toEqual([
    'open → won (dispute.won)',
    'open → lost (dispute.lost)',
  ]);
});

test.each(allPairs.filter((pair) => !isEdge(pair)))('$from → $to is refused', ({ from, to }) => {
  expect(disputeTransition(from, to)).toEqual({ ok: false, error: 'no_such_edge' });
});
