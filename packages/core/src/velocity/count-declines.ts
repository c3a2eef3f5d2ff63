import type { Scope } from '#core/merchant/scope';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { type CountKey, CountsUnavailable } from '#core/velocity/counts';

/**
 * Counts declines once they are recorded. What is recorded of money never waits for the limiter: while its
 * store is down these are lost, and meanwhile nobody may try at all.
 */
export const countDeclines = async (
  deps: Pick<PaymentDeps, 'countsOf'>,
  scope: Scope,
  declines: readonly CountKey[],
): Promise<void> => {
  try {
    await deps.countsOf(scope).add(declines);
  } catch (error) {
    if (!(error instanceof CountsUnavailable)) throw error;
  }
};
