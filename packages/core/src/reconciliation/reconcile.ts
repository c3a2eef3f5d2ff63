import type { AttemptReference, Gateway } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import type { Window } from '#core/reconciliation/books';
import { type BookedAttempt, compareAttempt } from '#core/reconciliation/compare-attempt';
import type { Difference } from '#core/reconciliation/difference';
import { readAgain } from '#core/reconciliation/read-again';
import { type ReconcileDeps, repairAttempt, repairInvariant } from '#core/reconciliation/repair-difference';
import { fail, ok, type Result } from '#core/result';

export type Reconciliation = {
  /** How many were compared: charges that the gateway listed, attempts that we made. */
  readonly charges: number;
  readonly attempts: number;
  readonly differences: readonly Difference[];
};

export type ReconcileFailure =
  | 'gateway_not_set_up'
  /** It gave no clear answer: nothing is reported, because nothing is known. */
  | 'gateway_unavailable';

/** The newest payments are left alone: what is said of them is still on its way. */
export const settlingMs = 15 * 60_000;

/**
 * Compares one merchant's books with the gateway's, and checks what our books keep by themselves. A difference
 * is read a second time, from both sides, and reported only when it stands.
 *
 * `isFixing` repairs what can be repaired by asking the gateway and recording its answer; nothing that we call
 * captured is ever changed.
 */
export const reconcile = async (
  deps: ReconcileDeps,
  scope: Scope,
  window: Window,
  { isFixing }: { readonly isFixing: boolean },
): Promise<Result<Reconciliation, ReconcileFailure>> => {
  const gateway = await deps.payment.gatewayFor(scope);
  if (gateway === null) return fail('gateway_not_set_up');
  const suspects = new Set<AttemptReference>();
  const listed = await readTheirs(deps, scope, gateway, window, suspects);
  if (!listed.ok) return listed;
  const attempts = await readOurs(deps, scope, window, listed.value, suspects);

  const differences: Difference[] = [];
  for (const reference of suspects) {
    const standing = await readAgain(deps.books, scope, gateway, reference, window);
    if (!standing.ok) return standing;
    if (standing.value === null) continue;
    differences.push(
      isFixing ? await repairAttempt(deps, scope, gateway, standing.value, window) : standing.value,
    );
  }
  for (const broken of await deps.books.brokenInvariants(scope))
    differences.push(isFixing ? await repairInvariant(deps, scope, broken) : broken);
  return ok({ charges: listed.value.size, attempts, differences });
};

/** Every reference that the gateway lists; those that differ become suspects. */
const readTheirs = async (
  { books }: ReconcileDeps,
  scope: Scope,
  gateway: Gateway,
  window: Window,
  suspects: Set<AttemptReference>,
): Promise<Result<ReadonlySet<AttemptReference>, ReconcileFailure>> => {
  const listed = new Set<AttemptReference>();
  let cursor: string | null = null;
  do {
    const page = await gateway.listCharges({ ...window, cursor });
    if (page.kind === 'unavailable') return fail('gateway_unavailable');
    const references = page.charges.map(({ snapshot }) => snapshot.reference);
    const ours = await books.attemptsByReference(scope, references);
    for (const { snapshot, changedAt } of page.charges) {
      const { reference } = snapshot;
      listed.add(reference);
      // An old charge with a new refund or dispute is news, too.
      if (changedAt >= window.to) continue;
      if (compareAttempt(ours.get(reference) ?? null, snapshot, window.to) !== null) suspects.add(reference);
    }
    cursor = page.cursor;
  } while (cursor !== null);
  return ok(listed);
};

/** Reads our attempts; those that should be at the gateway and were not listed become suspects. */
const readOurs = async (
  { books }: ReconcileDeps,
  scope: Scope,
  window: Window,
  listed: ReadonlySet<AttemptReference>,
  suspects: Set<AttemptReference>,
): Promise<number> => {
  let count = 0;
  let after: AttemptReference | null = null;
  do {
    const page: readonly BookedAttempt[] = await books.attemptsMade(scope, window, after);
    for (const ours of page) {
      if (!listed.has(ours.reference) && compareAttempt(ours, null, window.to) !== null)
        suspects.add(ours.reference);
    }
    count += page.length;
    after = page.at(-1)?.reference ?? null;
  } while (after !== null);
  return count;
};
