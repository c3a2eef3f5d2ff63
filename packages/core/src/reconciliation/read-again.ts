import type { AttemptReference, Gateway, GatewaySnapshot } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import { type Money, toDecimal } from '#core/money/money';
import type { Books, Window } from '#core/reconciliation/books';
import { type BookedAttempt, compareAttempt } from '#core/reconciliation/compare-attempt';
import { type Difference, difference } from '#core/reconciliation/difference';
import { fail, ok, type Result } from '#core/result';

/** Both sides of one attempt as they are now; `null`: they agree. */
export const readAgain = async (
  books: Books,
  scope: Scope,
  gateway: Gateway,
  reference: AttemptReference,
  { to }: Window,
): Promise<Result<Difference | null, 'gateway_unavailable'>> => {
  const found = await gateway.find(reference);
  if (found.kind === 'unavailable') return fail('gateway_unavailable');
  const ours = (await books.attemptsByReference(scope, [reference])).get(reference) ?? null;
  const theirs = found.kind === 'found' ? found.snapshot : null;
  const kind = compareAttempt(ours, theirs, to);
  return ok(kind === null ? null : difference(kind, reference, oursInWords(ours), theirsInWords(theirs)));
};

const amountInWords = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;

type Returns = {
  readonly refunds: readonly { readonly amount: Money; readonly state: string }[];
  readonly disputes: readonly { readonly state: string }[];
};

/** Refunds and disputes, where there are some. */
const returnsInWords = ({ refunds, disputes }: Returns): string =>
  [
    ...refunds.map(({ amount, state }) => `, refund ${amountInWords(amount)} ${state}`),
    ...disputes.map(({ state }) => `, dispute ${state}`),
  ].join('');

const oursInWords = (ours: BookedAttempt | null): string | null =>
  ours === null ? null : `${ours.outcome} ${amountInWords(ours.amount)}${returnsInWords(ours)}`;

const theirsInWords = (theirs: GatewaySnapshot | null): string | null => {
  if (theirs === null) return null;
  const { result } = theirs;
  const amount = result.state === 'captured' ? result.captured : theirs.amount;
  return `${result.state} ${amountInWords(amount)}${returnsInWords(theirs)}`;
};
