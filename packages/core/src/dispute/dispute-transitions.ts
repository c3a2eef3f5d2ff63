import { type Step, stepIn, stepsOf, type TransitionTable } from '#core/events/transition-table';
import type { Result } from '#core/result';

/** A dispute's states and the event on each edge between them. It begins as `open`, when it is found. */
export const disputeTransitions = {
  /** The payer's bank asks; nothing is refunded meanwhile. */
  open: { won: 'dispute.won', lost: 'dispute.lost' },
  /** The merchant keeps the money. */
  won: {},
  /** The bank took the money back. */
  lost: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, `dispute.${string}`>>>>;

export type DisputeState = keyof typeof disputeTransitions;
type DisputeEdgeEvent = (typeof disputeTransitions)['open'][keyof (typeof disputeTransitions)['open']];
export type DisputeEventName = 'dispute.opened' | DisputeEdgeEvent;
export type DisputeStep = Step<DisputeState, DisputeEdgeEvent>;

export const disputeStates = Object.keys(disputeTransitions) as readonly DisputeState[];

const edges: TransitionTable<DisputeState, DisputeEdgeEvent> = disputeTransitions;

export const disputeSteps: readonly DisputeStep[] = stepsOf(edges, disputeStates);

export const disputeTransition = (
  from: DisputeState,
  to: DisputeState,
): Result<DisputeStep, 'no_such_edge'> => stepIn(edges, from, to);
