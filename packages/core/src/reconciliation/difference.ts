import type { AttemptDifference } from '#core/reconciliation/compare-attempt';

/** What cannot be in our own books, whatever the gateway says. */
export type BrokenInvariant =
  /** A payable's uses are not those of its payments, or exceed its limit. */
  | 'uses_differ'
  /** A payment's or link's events do not count 1, 2, 3 … up to its own sequence. */
  | 'events_broken'
  /** A payment's state is not that of its attempts. */
  | 'state_differs'
  /** More was given back, or is on its way back, than was captured. */
  | 'refunds_exceed_capture'
  /** An attempt whose end is not known, and no job that will ask. */
  | 'open_without_next_try'
  /** A refund of ours whose end is not known, and no job that will ask. */
  | 'refund_without_next_try'
  /** A job that failed for good; a gateway's notice may be waiting in it. */
  | 'dead_job';

export type DifferenceKind = AttemptDifference | BrokenInvariant;

export type Difference = {
  readonly kind: DifferenceKind;
  /** The attempt's reference, or the id of what it is about. */
  readonly subject: string;
  /** How it stands in our books and at the gateway, in a word or two; `null`: it does not stand there. */
  readonly ours: string | null;
  readonly theirs: string | null;
  /** `no`: people must look. `repaired`: read again after the repair, and gone. */
  readonly repair: 'no' | 'possible' | 'repaired' | 'failed';
};

/**
 * What may be repaired without people, because the repair is a question to the gateway whose answer goes the
 * one way that all results go. Where we say captured nothing is ever repaired: a success is not taken back on
 * the word of a list.
 */
const repairable: Readonly<Record<DifferenceKind, boolean>> = {
  open_here_ended_there: true,
  open_here_absent_there: true,
  captured_there_closed_here: true,
  open_without_next_try: true,
  refund_behind_here: true,
  refund_without_next_try: true,
  dispute_behind_here: true,
  dead_job: true,
  unknown_here: false,
  closed_here_under_way_there: false,
  captured_here_absent_there: false,
  captured_here_not_there: false,
  amount_differs: false,
  another_charge: false,
  uses_differ: false,
  events_broken: false,
  state_differs: false,
  refund_absent_there: false,
  refund_amount_differs: false,
  refunds_exceed_capture: false,
};

export const differenceKinds = Object.keys(repairable).filter(
  (kind): kind is DifferenceKind => kind in repairable,
);

export const difference = (
  kind: DifferenceKind,
  subject: string,
  ours: string | null,
  theirs: string | null,
): Difference => ({ kind, subject, ours, theirs, repair: repairable[kind] ? 'possible' : 'no' });
