import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';
import type { Scope } from '@artspay/core/merchant/scope';
import { desc, max, notInArray, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { paymentUrlVisits as table } from '#db/schema/payment-url-visits';
import { inScope } from '#db/scope';

/** A page that was opened through the Payment URL, by what its URL said. */
export type Visit = {
  readonly kind: InvoiceReading['kind'];
  readonly reference: string | null;
  readonly amountAsWritten: string | null;
  readonly times: number;
  readonly lastAt: Date;
};

/** Texts that are kept for a merchant; older ones make room, whoever writes how many. */
const mostKept = 200;
const now = sql`clock_timestamp()`;

/** Counts a visit. `fingerprint` stands for all that the URL said. */
export const recordVisit = async (
  { db }: Database,
  scope: Scope,
  visit: Pick<Visit, 'kind' | 'reference' | 'amountAsWritten'> & { readonly fingerprint: string },
): Promise<void> => {
  await db
    .insert(table)
    .values({ ...scope, ...visit, times: 1, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [table.merchantId, table.mode, table.fingerprint],
      set: { kind: visit.kind, times: sql`${table.times} + 1`, lastAt: now },
    });
  const kept = db
    .select({ fingerprint: table.fingerprint })
    .from(table)
    .where(inScope(table, scope))
    .orderBy(desc(table.lastAt))
    .limit(mostKept);
  await db.delete(table).where(inScope(table, scope, notInArray(table.fingerprint, kept)));
};

/** When the Payment URL was last opened; `null`: never. */
export const lastVisitAt = async ({ db }: Database, scope: Scope): Promise<Date | null> => {
  const [row] = await db
    .select({ at: max(table.lastAt) })
    .from(table)
    .where(inScope(table, scope));
  return row?.at ?? null;
};

/** Visits whose URL could not be read as it should, newest first; at most fifty. */
export const troubledVisits = ({ db }: Database, scope: Scope): Promise<readonly Visit[]> =>
  db
    .select({
      kind: table.kind,
      reference: table.reference,
      amountAsWritten: table.amountAsWritten,
      times: table.times,
      lastAt: table.lastAt,
    })
    .from(table)
    .where(inScope(table, scope, notInArray(table.kind, ['READ', 'AMBIGUOUS'])))
    .orderBy(desc(table.lastAt))
    .limit(50);
