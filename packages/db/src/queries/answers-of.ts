import type { KeptAnswers } from '@artspay/core/custom-field/answer';
import type { PaymentId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { inArray } from 'drizzle-orm';
import type { Database } from '#db/database';
import { paymentAnswers } from '#db/schema/payment-answers';
import { inScope } from '#db/scope';

/** What was answered with each of these payments; those of links that ask nothing have none. */
export const answersOf = async (
  { db }: Database,
  scope: Scope,
  ids: readonly PaymentId[],
): Promise<ReadonlyMap<PaymentId, KeptAnswers>> => {
  const rows = await db
    .select()
    .from(paymentAnswers)
    .where(inScope(paymentAnswers, scope, inArray(paymentAnswers.paymentId, [...ids])));
  return new Map(
    rows.map(({ paymentId, sealedAnswers, answeredAt }) => [
      paymentId,
      { paymentId, sealedAnswers, answeredAt },
    ]),
  );
};
