import type { AttemptReference } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import type { BookedAttempt } from '#core/reconciliation/compare-attempt';
import type { Difference } from '#core/reconciliation/difference';

/** What is compared: attempts made in `from` ≤ t < `to`. */
export type Window = { readonly from: Date; readonly to: Date };

/** Our side of the comparison, read only. */
export interface Books {
  attemptsByReference(
    scope: Scope,
    references: readonly AttemptReference[],
  ): Promise<ReadonlyMap<AttemptReference, BookedAttempt>>;
  /** Up to a page of the attempts made in the window, in the order of their references, after `after`. */
  attemptsMade(
    scope: Scope,
    window: Window,
    after: AttemptReference | null,
  ): Promise<readonly BookedAttempt[]>;
  /** Whatever breaks a rule that our books keep by themselves, whenever it was written. */
  brokenInvariants(scope: Scope): Promise<readonly Difference[]>;
}
