import { type Limit, limitNames, type LimitName, type Limits, usualLimits } from '#core/velocity/limits';

/** The same limit in place of each usual one. */
/** The same limit in place of each usual one. */
export const everyLimit = (limit: Limit): Limits => {
  const limits: Record<LimitName, Limit> = { ...usualLimits };
  for (const name of limitNames) limits[name] = limit;
  return limits;
};
