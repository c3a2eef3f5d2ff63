import type { Money } from '#core/money/money';

/** What an amount may be; both ends in its currency. */
export type AmountLimits = { readonly minimum: Money | null; readonly maximum: Money | null };

export type AmountBreach = 'below_minimum' | 'above_maximum';

/** Why an amount may not be paid; `null` when it may. The limits themselves may be. */
export const breachOf = ({ minimum, maximum }: AmountLimits, { minor }: Money): AmountBreach | null => {
  if (minimum !== null && minor < minimum.minor) return 'below_minimum';
  return maximum !== null && minor > maximum.minor ? 'above_maximum' : null;
};
