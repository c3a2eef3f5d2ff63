import { type Step, stepIn, stepsOf, type TransitionTable } from '#core/events/transition-table';
import type { Result } from '#core/result';

/**
 * A refund's states and the event on each edge between them: the one place where they are named. One that we
 * ask for begins as `requested`; one that was made at the gateway itself begins as `pending`, when it is found.
 */
export const refundTransitions = {
  /** Written down, and perhaps sent: its amount is held. */
  requested: {
    pending: 'refund.pending',
    succeeded: 'refund.succeeded',
    declined: 'refund.declined',
    lapsed: 'refund.lapsed',
  },
  /** The gateway has it; the money is on its way. */
  pending: { succeeded: 'refund.succeeded', declined: 'refund.declined' },
  /** The money went back. Banks may still return it. */
  succeeded: { failed: 'refund.failed' },
  /** The gateway or the bank said no; nothing went back, unless it turns up all the same. */
  declined: { pending: 'refund.surfaced' },
  /** It never reached the gateway; nothing went back, unless it turns up all the same. */
  lapsed: { pending: 'refund.surfaced' },
  /** Counted as refunded once, but the money came back to the merchant. */
  failed: {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, `refund.${string}`>>>>;

export type RefundState = keyof typeof refundTransitions;
type RefundEdgeEvent = {
  [From in RefundState]: (typeof refundTransitions)[From][keyof (typeof refundTransitions)[From]];
}[RefundState];
export type RefundEventName = 'refund.requested' | 'refund.found' | RefundEdgeEvent;
export type RefundStep = Step<RefundState, RefundEdgeEvent>;

export const refundStates = Object.keys(refundTransitions) as readonly RefundState[];

const edges: TransitionTable<RefundState, RefundEdgeEvent> = refundTransitions;

export const refundSteps: readonly RefundStep[] = stepsOf(edges, refundStates);

export const refundTransition = (from: RefundState, to: RefundState): Result<RefundStep, 'no_such_edge'> =>
  stepIn(edges, from, to);

/** The result is not known yet: the gateway is asked until it is. */
export const isRefundUnderWay = (state: RefundState): boolean => state === 'requested' || state === 'pending';

/** Its amount cannot be refunded again: it went back, or may yet. */
export const isHeld = (state: RefundState): boolean => isRefundUnderWay(state) || state === 'succeeded';

/**
 * The steps that lead from one state to another, in the order in which their events are emitted: a report may
 * skip that the refund was pending. Empty when `to` cannot be reached, or is reached already.
 */
export const refundStepsTo = (from: RefundState, to: RefundState): readonly RefundStep[] => {
  if (from === to) return [];
  const direct = refundTransition(from, to);
  if (direct.ok) return [direct.value];
  const [first, second] = [refundTransition(from, 'pending'), refundTransition('pending', to)];
  return first.ok && second.ok ? [first.value, second.value] : [];
};
