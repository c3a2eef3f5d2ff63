import { z } from 'zod';
import type { Books } from '../books/open-books.ts';
import { type Dispute, disputeStatuses } from './dispute.ts';

export interface Disputes {
  insert(dispute: Dispute): void;
  /** Writes what may change: status. */
  update(dispute: Dispute): void;
  findOptionalById(id: string): Dispute | null;
  /** Oldest first. */
  listByCharge(chargeId: string): readonly Dispute[];
}

const row = z
  .object({
    id: z.string(),
    account_id: z.string(),
    charge_id: z.string(),
    amount: z.bigint(),
    currency: z.string(),
    status: z.enum(disputeStatuses),
    created_at: z.bigint().transform(Number),
    updated_at: z.bigint().transform(Number),
    revision: z.bigint().transform(Number),
  })
  .transform((read): Dispute => ({
    id: read.id,
    accountId: read.account_id,
    chargeId: read.charge_id,
    amount: read.amount,
    currency: read.currency,
    status: read.status,
    createdAt: read.created_at,
    updatedAt: read.updated_at,
    revision: read.revision,
  }));
const optionalRow = row.nullable();
const rows = z.array(row);

export const createDisputes = ({ database }: Books): Disputes => {
  const insert = database.prepare('INSERT INTO disputes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const update = database.prepare(
    'UPDATE disputes SET status = ?, updated_at = ?, revision = ? WHERE id = ?',
  );
  const byId = database.prepare('SELECT * FROM disputes WHERE id = ?');
  const byCharge = database.prepare('SELECT * FROM disputes WHERE charge_id = ? ORDER BY created_at, rowid');
  return {
    insert: (dispute) => {
      insert.run(
        dispute.id,
        dispute.accountId,
        dispute.chargeId,
        dispute.amount,
        dispute.currency,
        dispute.status,
        dispute.createdAt,
        dispute.updatedAt,
        dispute.revision,
      );
    },
    update: (dispute) => {
      update.run(dispute.status, dispute.updatedAt, dispute.revision, dispute.id);
    },
    findOptionalById: (id) => optionalRow.parse(byId.get(id) ?? null),
    listByCharge: (chargeId) => rows.parse(byCharge.all(chargeId)),
  };
};
