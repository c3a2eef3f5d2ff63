import type { LinkId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { eq, inArray, lt, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { payables } from '#db/schema/payables';
import { inScope } from '#db/scope';

/** Whether a link that can still be paid, and was made before this one, has exactly this reference. */
export const referenceInUse = async (
  { db }: Database,
  scope: Scope,
  reference: string,
  madeBefore: LinkId | null,
): Promise<boolean> => {
  const rows = await db
    .select({ id: payables.id })
    .from(payables)
    .where(
      inScope(
        payables,
        scope,
        sql`${payables.kind} = 'link'`,
        eq(payables.reference, reference),
        inArray(payables.linkStatus, ['active', 'payment_pending']),
        sql`(${payables.expiresAt} is null or ${payables.expiresAt} > clock_timestamp())`,
        madeBefore === null ? undefined : lt(payables.id, madeBefore),
      ),
    )
    .limit(1);
  return rows.length === 1;
};
