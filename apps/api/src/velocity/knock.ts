import { countKey, CountsUnavailable, waitMs } from '@artspay/core/velocity/counts';
import { countsRepository } from '@artspay/db/repositories/counts-repository';
import { raiseAlarm } from '#api/alarms/alarms';
import { tryLater, type TryLater } from '#api/graphql/payer/errors';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import type { Services } from '#api/services';

/**
 * What a payer meets before anything is looked up: one more is counted for their address. `null`: come in.
 * While the limiter's store does not answer, nobody does.
 */
export const knock = async (
  { services, address }: Pick<GraphqlContext, 'services' | 'address'>,
  name: 'lookups_per_address' | 'starts_per_address',
): Promise<TryLater | null> => {
  const { limits } = services.payment;
  try {
    const counts = await countsRepository(services.database.db, null).add([countKey(limits, name, address)]);
    const wait = waitMs(counts, limits, { counted: true });
    return wait === null ? null : tryLater(wait);
  } catch (error) {
    if (!(error instanceof CountsUnavailable)) throw error;
    return closed(services, error.cause);
  }
};

/** Nobody can know how much was tried: nothing is, and somebody must look. */
export const closed = ({ log }: Pick<Services, 'log'>, cause: unknown): TryLater => {
  raiseAlarm(log, 'limits_unavailable', { err: cause }, 'the counts of tries cannot be read: nobody can pay');
  return tryLater(null);
};

/** So many at once that a lock was not had in time: nothing was done for this one, who may come again. */
export const crowded = ({ log }: Pick<Services, 'log'>, cause: unknown): TryLater => {
  log.warn({ err: cause }, 'a lock was not had in time; the payer was asked to try later');
  return tryLater(null);
};
