import { type Limit, limitNames, type Limits, usualLimits } from '@artspay/core/velocity/limits';

export const everyLimit = (limit: Limit): Limits =>
  limitNames.reduce<Limits>((limits, name) => ({ ...limits, [name]: limit }), usualLimits);
