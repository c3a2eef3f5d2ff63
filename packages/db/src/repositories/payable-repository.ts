import type { Scope } from '@artspay/core/merchant/scope';
import type { PayableId } from '@artspay/core/payable/payable';
import { underWayStates } from '@artspay/core/payment/payment-transitions';
import type { PayableRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { and, eq, gt, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import type { Queries } from '#db/database';
import {
  invoiceToRow,
  linkToRow,
  rowToInvoice,
  rowToLink,
  rowToPayable,
} from '#db/repositories/payable-rows';
import { payables } from '#db/schema/payables';
import { payments } from '#db/schema/payments';
import { inScope, wroteOne } from '#db/scope';

const countInState = (states: readonly string[]) =>
  sql`count(*) filter (where ${payments.state} in ${[...states]})`.mapWith(Number);

/** `clock`: what stands in for the database's, in SQL. */
export const payableRepository = (
  queries: Queries,
  scope: Scope,
  clock: SQL = sql`clock_timestamp()`,
): PayableRepository => {
  const within = (...conditions: readonly (SQL | undefined)[]) => inScope(payables, scope, ...conditions);
  const byId = (id: PayableId) => within(eq(payables.id, id));
  const select = () => queries.select().from(payables);

  const endCountedUse = async (id: PayableId, succeeded: 0 | 1): Promise<boolean> => {
    const ended = await queries
      .update(payables)
      .set({
        usesReserved: sql`${payables.usesReserved} - 1`,
        usesSucceeded: sql`${payables.usesSucceeded} + ${succeeded}`,
      })
      .where(and(byId(id), isNotNull(payables.useLimit)))
      .returning({ id: payables.id });
    return ended.length === 1;
  };

  /** Uses of an unlimited payable are not counted. The CHECK refuses to end a use that was not held. */
  const endUse = async (id: PayableId, succeeded: 0 | 1): Promise<void> => {
    if (await endCountedUse(id, succeeded)) return;
    // An edit that sets a limit counts payments as they stand: it waits for this one to be recorded, or it was
    // first and has counted this use as held.
    const [held] = await queries
      .select({ useLimit: payables.useLimit })
      .from(payables)
      .where(byId(id))
      .for('key share');
    if (held !== undefined && held.useLimit !== null) await endCountedUse(id, succeeded);
  };

  return {
    async findOptionalById(id) {
      const [row] = await select().where(byId(id));
      return row === undefined ? null : rowToPayable(row);
    },
    async findOptionalLinkByCode(code) {
      const [row] = await select().where(within(eq(payables.code, code)));
      return row === undefined ? null : rowToLink(row);
    },
    async lockLink(id) {
      const [row] = await select().where(byId(id)).for('update');
      return row === undefined ? null : rowToLink(row);
    },
    async insertLink(link) {
      await queries.insert(payables).values(linkToRow(scope, link));
    },
    async updateLink(link) {
      const row = linkToRow(scope, link);
      const written = await queries
        .update(payables)
        .set({
          reference: row.reference,
          currency: row.currency,
          amountMinor: row.amountMinor,
          description: row.description,
          minimumMinor: row.minimumMinor,
          maximumMinor: row.maximumMinor,
          suggestedMinor: row.suggestedMinor,
          payerMayEdit: row.payerMayEdit,
          signatureRequired: row.signatureRequired,
          customFields: row.customFields,
          useLimit: row.useLimit,
          usesReserved: row.usesReserved,
          usesSucceeded: row.usesSucceeded,
          expiresAt: row.expiresAt,
          expiresInZone: row.expiresInZone,
          version: row.version,
          updatedAt: row.updatedAt,
          deactivatedAt: row.deactivatedAt,
        })
        .where(byId(link.id))
        .returning({ id: payables.id });
      wroteOne(written, `update of ${link.id}`);
    },
    async ensureInvoice(invoice) {
      await queries.insert(payables).values(invoiceToRow(scope, invoice)).onConflictDoNothing();
      const [row] = await select()
        .where(
          within(
            eq(payables.kind, 'invoice'),
            eq(payables.source, invoice.source),
            eq(payables.reference, invoice.reference),
          ),
        )
        .for('update');
      if (row === undefined) throw new Error(`invoice ${invoice.id} was not inserted`);
      return rowToInvoice(row);
    },
    async allowOneMoreUse(id) {
      await queries
        .update(payables)
        .set({ useLimit: sql`${payables.useLimit} + 1` })
        .where(
          and(byId(id), eq(payables.usesReserved, 0), sql`${payables.usesSucceeded} >= ${payables.useLimit}`),
        );
    },
    async reserveUse(id, version) {
      const payable = and(
        byId(id),
        isNull(payables.deactivatedAt),
        sql`(${payables.expiresAt} is null or ${payables.expiresAt} > ${clock})`,
        version === null
          ? undefined
          : sql`coalesce(${payables.version}, ${payables.usesSucceeded}) = ${version}`,
      );
      const taken = await queries
        .update(payables)
        .set({ usesReserved: sql`${payables.usesReserved} + 1` })
        .where(and(payable, sql`${payables.usesReserved} + ${payables.usesSucceeded} < ${payables.useLimit}`))
        .returning({ id: payables.id });
      if (taken.length === 1) return true;
      const unlimited = await queries
        .select({ id: payables.id })
        .from(payables)
        .where(and(payable, isNull(payables.useLimit)))
        // Nothing is counted, but an edit waits until it is known what it would change under whom.
        .for('key share');
      return unlimited.length === 1;
    },
    async countUses(id) {
      const [row] = await queries
        .select({ usesReserved: countInState(underWayStates), usesSucceeded: countInState(['succeeded']) })
        .from(payments)
        .where(inScope(payments, scope, eq(payments.payableId, id)));
      return row ?? { usesReserved: 0, usesSucceeded: 0 };
    },
    async wasTried(id) {
      const tried = await queries
        .select({ id: payments.id })
        .from(payments)
        .where(inScope(payments, scope, eq(payments.payableId, id), gt(payments.attempts, 0)))
        .limit(1);
      return tried.length > 0;
    },
    releaseUse: (id) => endUse(id, 0),
    completeUse: (id) => endUse(id, 1),
  };
};
