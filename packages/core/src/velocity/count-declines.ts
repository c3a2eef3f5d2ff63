import type { Scope } from '#core/merchant/scope';
import type { PaymentDeps } from '#core/payment/payment-deps';
import { type CountKey, type Counts, CountsUnavailable } from '#core/velocity/counts';
import type { Limits } from '#core/velocity/limits';
import { cardsAtLimit } from '#core/velocity/try-keys';

/**
 * Counts declines once they are recorded. What is recorded of money never waits for the limiter: while its
 * store is down these are lost, and meanwhile nobody may try at all.
 * A card that has reached its limit is noted at its merchant, so that tokens are asked about while it waits.
 */
export const countDeclines = async (
  { countsOf, limits }: Pick<PaymentDeps, 'countsOf' | 'limits'>,
  scope: Scope,
  declines: readonly CountKey[],
): Promise<void> => {
  const counts = countsOf(scope);
  const { most } = limits.declines_per_card;
  try {
    const counted = await counts.add(declines);
    if (counted.some(({ name, count }) => name === 'declines_per_card' && count >= most))
      await noteCardAtLimit(counts, limits);
  } catch (error) {
    if (!(error instanceof CountsUnavailable)) throw error;
  }
};

/** For at least as long as any card's window, from now on. */
const noteCardAtLimit = async (counts: Counts, limits: Limits): Promise<void> => {
  for (const key of cardsAtLimit(limits)) {
    const noted = await counts.add([key]);
    if (noted.some(({ endsInMs }) => endsInMs >= limits.declines_per_card.windowMs)) return;
  }
};
