import type { AttemptReference, Gateway, GatewaySnapshot } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import { toDecimal, type Money } from '#core/money/money';
import { parseAttemptReference } from '#core/payment/attempt-reference';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { resolveAttempt } from '#core/payment/resolve-attempt';
import type { Books, Window } from '#core/reconciliation/books';
import { type BookedAttempt, compareAttempt } from '#core/reconciliation/compare-attempt';
import { type Difference, difference } from '#core/reconciliation/difference';
import { fail, ok, type Result } from '#core/result';

export type ReconcileDeps = { readonly payment: PaymentDeps; readonly books: Books };

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
    const standing = await readAgain(deps, scope, gateway, reference);
    if (!standing.ok) return standing;
    if (standing.value === null) continue;
    differences.push(isFixing ? await repair(deps, scope, gateway, standing.value) : standing.value);
  }
  const broken = await deps.books.brokenInvariants(scope);
  for (const one of broken) differences.push(isFixing ? await repairInvariant(deps, scope, one) : one);
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
    const ours = await books.attemptsByReference(
      scope,
      page.charges.map(({ reference }) => reference),
    );
    for (const theirs of page.charges) {
      listed.add(theirs.reference);
      if (compareAttempt(ours.get(theirs.reference) ?? null, theirs) !== null) suspects.add(theirs.reference);
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
      if (!listed.has(ours.reference) && compareAttempt(ours, null) !== null) suspects.add(ours.reference);
    }
    count += page.length;
    after = page.at(-1)?.reference ?? null;
  } while (after !== null);
  return count;
};

/** The second reading, of both sides as they are now. */
const readAgain = async (
  { books }: ReconcileDeps,
  scope: Scope,
  gateway: Gateway,
  reference: AttemptReference,
): Promise<Result<Difference | null, ReconcileFailure>> => {
  const found = await gateway.find(reference);
  if (found.kind === 'unavailable') return fail('gateway_unavailable');
  const ours = (await books.attemptsByReference(scope, [reference])).get(reference) ?? null;
  const theirs = found.kind === 'found' ? found.snapshot : null;
  const kind = compareAttempt(ours, theirs);
  return ok(kind === null ? null : difference(kind, reference, oursInWords(ours), theirsInWords(theirs)));
};

const amountInWords = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;

const oursInWords = (ours: BookedAttempt | null): string | null =>
  ours === null ? null : `${ours.outcome}, ${amountInWords(ours.amount)}`;

const theirsInWords = (theirs: GatewaySnapshot | null): string | null => {
  if (theirs === null) return null;
  const { result } = theirs;
  return `${result.state}, ${amountInWords(result.state === 'captured' ? result.captured : theirs.amount)}`;
};

/** Asks about the attempt, records the answer the one way there is, and reads both sides again. */
const repair = async (
  deps: ReconcileDeps,
  scope: Scope,
  gateway: Gateway,
  found: Difference,
): Promise<Difference> => {
  const reference = parseAttemptReference(found.subject);
  if (found.repair !== 'possible' || reference === null) return found;
  await resolveAttempt(deps.payment, { reference, tries: null });
  const after = await readAgain(deps, scope, gateway, reference);
  return { ...found, repair: after.ok && after.value === null ? 'repaired' : 'failed' };
};

/** Starts asking again: an attempt that nobody would ever ask about gets its next try. */
const repairInvariant = async (deps: ReconcileDeps, scope: Scope, found: Difference): Promise<Difference> => {
  const reference = parseAttemptReference(found.subject);
  if (found.kind !== 'open_without_next_try' || reference === null) return found;
  await resolveAttempt(deps.payment, { reference, tries: 0 });
  const still = (await deps.books.brokenInvariants(scope)).some(
    ({ kind, subject }) => kind === found.kind && subject === found.subject,
  );
  return { ...found, repair: still ? 'failed' : 'repaired' };
};
