import type { InvoiceReading } from '@artspay/core/invoice-link/read-invoice-request';
import type { Scope } from '@artspay/core/merchant/scope';
import { and, desc, inArray, lte, max, ne, notInArray, sql } from 'drizzle-orm';
import type { Database } from '#db/database';
import { paymentUrlVisits as table } from '#db/schema/payment-url-visits';
import { inScope } from '#db/scope';
import { readClock } from '#db/sql';

/** A page that was opened through the Payment URL, by what its URL said. */
export type Visit = {
  readonly kind: InvoiceReading['kind'];
  readonly reference: string | null;
  readonly amountAsWritten: string | null;
  /** What the URL named where its currency is in doubt. */
  readonly currencyAsWritten: string | null;
  readonly times: number;
  readonly lastAt: Date;
};

type Said = Omit<Visit, 'times' | 'lastAt'> & { readonly fingerprint: string };

/** Damaged texts that are kept for a merchant; older ones make room, whoever writes how many. */
const mostKept = 200;
const keptMs = 30 * 24 * 60 * 60 * 1_000;
const now = sql`clock_timestamp()`;
const readableKinds: readonly Visit['kind'][] = ['READ', 'AMBIGUOUS'];
const isDamaged = notInArray(table.kind, [...readableKinds]);
/** All links that could be read share one row, which says nothing of any of them. */
const anyReadable: Said = {
  fingerprint: '',
  kind: 'READ',
  reference: null,
  amountAsWritten: null,
  currencyAsWritten: null,
};

/** Counts a visit; what the URL said is kept only where it was damaged. `fingerprint` stands for all of it. */
export const recordVisit = async ({ db }: Database, scope: Scope, said: Said): Promise<void> => {
  const isReadable = readableKinds.includes(said.kind);
  const row = isReadable ? anyReadable : said;
  await db
    .insert(table)
    .values({ ...scope, ...row, times: 1, firstAt: now, lastAt: now })
    .onConflictDoUpdate({
      target: [table.merchantId, table.mode, table.fingerprint],
      set: { kind: row.kind, times: sql`${table.times} + 1`, lastAt: now },
    });
  if (isReadable) return;
  const kept = db
    .select({ fingerprint: table.fingerprint })
    .from(table)
    .where(inScope(table, scope, isDamaged))
    .orderBy(desc(table.lastAt))
    .limit(mostKept);
  await db.delete(table).where(inScope(table, scope, isDamaged, notInArray(table.fingerprint, kept)));
};

/** When a link that could be read was last opened; `null`: never. */
export const lastVisitAt = async ({ db }: Database, scope: Scope): Promise<Date | null> => {
  const [row] = await db
    .select({ at: max(table.lastAt) })
    .from(table)
    .where(inScope(table, scope, inArray(table.kind, [...readableKinds])));
  return row?.at ?? null;
};

/** Visits whose URL could not be read as it should, newest first; at most fifty. */
export const troubledVisits = ({ db }: Database, scope: Scope): Promise<readonly Visit[]> =>
  db
    .select({
      kind: table.kind,
      reference: table.reference,
      amountAsWritten: table.amountAsWritten,
      currencyAsWritten: table.currencyAsWritten,
      times: table.times,
      lastAt: table.lastAt,
    })
    .from(table)
    .where(inScope(table, scope, isDamaged))
    .orderBy(desc(table.lastAt))
    .limit(50);

/** Deletes what URLs said that nobody opened for thirty days. */
export const forgetVisits = async ({ db }: Database): Promise<void> => {
  const since = new Date((await readClock(db)).getTime() - keptMs);
  await db.delete(table).where(and(ne(table.fingerprint, anyReadable.fingerprint), lte(table.lastAt, since)));
};
