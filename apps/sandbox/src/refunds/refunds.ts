import { z } from 'zod';
import type { Books } from '../books/open-books.ts';
import { type Refund, refundStatuses } from './refund.ts';

export interface Refunds {
  insert(refund: Refund): void;
  /** Writes what may change: status, what is due. */
  update(refund: Refund): void;
  findOptionalByReference(reference: string, accountId: string): Refund | null;
  findOptionalById(id: string): Refund | null;
  /** Oldest first. */
  listByCharge(chargeId: string): readonly Refund[];
  listDue(now: number): readonly Refund[];
  nextDueAt(): number | null;
}

const row = z
  .object({
    id: z.string(),
    account_id: z.string(),
    charge_id: z.string(),
    reference: z.string().nullable(),
    amount: z.bigint(),
    currency: z.string(),
    status: z.enum(refundStatuses),
    due_at: z.bigint().transform(Number).nullable(),
    created_at: z.bigint().transform(Number),
    updated_at: z.bigint().transform(Number),
    revision: z.bigint().transform(Number),
  })
  .transform((read): Refund => ({
    id: read.id,
    accountId: read.account_id,
    chargeId: read.charge_id,
    reference: read.reference,
    amount: read.amount,
    currency: read.currency,
    status: read.status,
    dueAt: read.due_at,
    createdAt: read.created_at,
    updatedAt: read.updated_at,
    revision: read.revision,
  }));
const optionalRow = row.nullable();
const rows = z.array(row);
const moment = z.object({ at: z.bigint().transform(Number).nullable() });

export const createRefunds = ({ database }: Books): Refunds => {
  const insert = database.prepare('INSERT INTO refunds VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const update = database.prepare(
    'UPDATE refunds SET status = ?, due_at = ?, updated_at = ?, revision = ? WHERE id = ?',
  );
  const byReference = database.prepare('SELECT * FROM refunds WHERE reference = ? AND account_id = ?');
  const byId = database.prepare('SELECT * FROM refunds WHERE id = ?');
  const byCharge = database.prepare('SELECT * FROM refunds WHERE charge_id = ? ORDER BY created_at, rowid');
  const due = database.prepare('SELECT * FROM refunds WHERE due_at <= ? ORDER BY due_at LIMIT 500');
  const nextDue = database.prepare('SELECT min(due_at) AS at FROM refunds WHERE due_at IS NOT NULL');
  return {
    insert: (refund) => {
      insert.run(
        refund.id,
        refund.accountId,
        refund.chargeId,
        refund.reference,
        refund.amount,
        refund.currency,
        refund.status,
        refund.dueAt,
        refund.createdAt,
        refund.updatedAt,
        refund.revision,
      );
    },
    update: (refund) => {
      update.run(refund.status, refund.dueAt, refund.updatedAt, refund.revision, refund.id);
    },
    findOptionalByReference: (reference, accountId) =>
      optionalRow.parse(byReference.get(reference, accountId) ?? null),
    findOptionalById: (id) => optionalRow.parse(byId.get(id) ?? null),
    listByCharge: (chargeId) => rows.parse(byCharge.all(chargeId)),
    listDue: (now) => rows.parse(due.all(now)),
    nextDueAt: () => moment.parse(nextDue.get()).at,
  };
};
