import {
  type Limit,
  limitNames,
  type LimitName,
  type Limits,
  usualLimits,
} from '@artspay/core/velocity/limits';

export const everyLimit = (limit: Limit): Limits => {
  const limits: Record<LimitName, Limit> = { ...usualLimits };
  for (const name of limitNames) limits[name] = limit;
  return limits;
};
