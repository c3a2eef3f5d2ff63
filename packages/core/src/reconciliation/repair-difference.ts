import type { Gateway } from '#core/gateway/gateway';
import type { Scope } from '#core/merchant/scope';
import { parseAttemptReference } from '#core/payment/attempt-reference';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { resolveAttempt } from '#core/payment/resolve-attempt';
import type { Books, Window } from '#core/reconciliation/books';
import type { Difference } from '#core/reconciliation/difference';
import { readAgain } from '#core/reconciliation/read-again';
import { parseRefundReference } from '#core/refund/refund-reference';
import { resolveRefund } from '#core/refund/resolve-refund';

export type ReconcileDeps = { readonly payment: PaymentDeps; readonly books: Books };

/** Asks about the attempt, records the answer the one way there is, and reads both sides again. */
export const repairAttempt = async (
  { payment, books }: ReconcileDeps,
  scope: Scope,
  gateway: Gateway,
  found: Difference,
  window: Window,
): Promise<Difference> => {
  const reference = parseAttemptReference(found.subject);
  if (found.repair !== 'possible' || reference === null) return found;
  await resolveAttempt(payment, { reference, tries: null });
  const after = await readAgain(books, scope, gateway, reference, window);
  return { ...found, repair: after.ok && after.value === null ? 'repaired' : 'failed' };
};

/** Starts asking again: what nobody would ever ask about gets its next try. */
export const repairInvariant = async (
  { payment, books }: ReconcileDeps,
  scope: Scope,
  found: Difference,
): Promise<Difference> => {
  const attempt = parseAttemptReference(found.subject);
  const refund = parseRefundReference(found.subject);
  if (found.kind === 'open_without_next_try' && attempt !== null) {
    await resolveAttempt(payment, { reference: attempt, tries: 0 });
  } else if (found.kind === 'refund_without_next_try' && refund !== null) {
    await resolveRefund(payment, { reference: refund, tries: 0 });
  } else return found;
  const still = (await books.brokenInvariants(scope)).some(
    ({ kind, subject }) => kind === found.kind && subject === found.subject,
  );
  return { ...found, repair: still ? 'failed' : 'repaired' };
};
