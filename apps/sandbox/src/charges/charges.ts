import { z } from 'zod';
import type { Books } from '../books/open-books.ts';
import { behaviours } from '../tokens/behaviour.ts';
import { type Charge, chargeStatuses, declineCodes } from './charge.ts';

export type ChargePosition = { readonly createdAt: number; readonly id: string };

export type ChargeSearch = {
  readonly accountId: string;
  readonly referencePrefix: string;
  /** Inclusive. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly after: ChargePosition | null;
  readonly atMost: number;
};

export interface Charges {
  insert(charge: Charge): void;
  /** Writes what may change: status, amounts captured and refunded, decline code, what is due. */
  update(charge: Charge): void;
  findById(id: string): Charge;
  findOptional(id: string, accountId: string): Charge | null;
  findOptionalByReference(reference: string, accountId: string): Charge | null;
  findOptionalByAction(actionId: string): Charge | null;
  /** Oldest first. */
  list(search: ChargeSearch): readonly Charge[];
  listDue(now: number): readonly Charge[];
  nextDueAt(): number | null;
}

const row = z
  .object({
    id: z.string(),
    account_id: z.string(),
    reference: z.string(),
    amount: z.bigint(),
    currency: z.string(),
    statement_descriptor: z.string(),
    status: z.enum(chargeStatuses),
    captured_amount: z.bigint(),
    refunded_amount: z.bigint(),
    decline_code: z.enum(declineCodes).nullable(),
    brand: z.string(),
    last_four: z.string(),
    fingerprint: z.string(),
    behaviour: z.enum(behaviours),
    action_id: z.string().nullable(),
    due_at: z.bigint().transform(Number).nullable(),
    created_at: z.bigint().transform(Number),
    updated_at: z.bigint().transform(Number),
    revision: z.bigint().transform(Number),
  })
  .transform((read): Charge => ({
    id: read.id,
    accountId: read.account_id,
    reference: read.reference,
    amount: read.amount,
    currency: read.currency,
    statementDescriptor: read.statement_descriptor,
    status: read.status,
    capturedAmount: read.captured_amount,
    refundedAmount: read.refunded_amount,
    declineCode: read.decline_code,
    brand: read.brand,
    lastFour: read.last_four,
    fingerprint: read.fingerprint,
    behaviour: read.behaviour,
    actionId: read.action_id,
    dueAt: read.due_at,
    createdAt: read.created_at,
    updatedAt: read.updated_at,
    revision: read.revision,
  }));
const optionalRow = row.nullable();
const rows = z.array(row);
const moment = z.object({ at: z.bigint().transform(Number).nullable() });

export const createCharges = ({ database }: Books): Charges => {
  const insert = database.prepare(
    'INSERT INTO charges VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const update = database.prepare(
    `UPDATE charges SET status = ?, captured_amount = ?, refunded_amount = ?, decline_code = ?, due_at = ?,
       updated_at = ?, revision = ? WHERE id = ?`,
  );
  const byId = database.prepare('SELECT * FROM charges WHERE id = ?');
  const byIdAndAccount = database.prepare('SELECT * FROM charges WHERE id = ? AND account_id = ?');
  const byReference = database.prepare('SELECT * FROM charges WHERE reference = ? AND account_id = ?');
  const byAction = database.prepare('SELECT * FROM charges WHERE action_id = ?');
  const list = database.prepare(
    `SELECT * FROM charges
      WHERE account_id = ? AND created_at >= ? AND created_at < ? AND (created_at, id) > (?, ?)
        AND substr(reference, 1, ?) = ?
      ORDER BY created_at, id LIMIT ?`,
  );
  const due = database.prepare('SELECT * FROM charges WHERE due_at <= ? ORDER BY due_at LIMIT 500');
  const nextDue = database.prepare('SELECT min(due_at) AS at FROM charges WHERE due_at IS NOT NULL');
  return {
    insert: (charge) => {
      insert.run(
        charge.id,
        charge.accountId,
        charge.reference,
        charge.amount,
        charge.currency,
        charge.statementDescriptor,
        charge.status,
        charge.capturedAmount,
        charge.refundedAmount,
        charge.declineCode,
        charge.brand,
        charge.lastFour,
        charge.fingerprint,
        charge.behaviour,
        charge.actionId,
        charge.dueAt,
        charge.createdAt,
        charge.updatedAt,
        charge.revision,
      );
    },
    update: (charge) => {
      update.run(
        charge.status,
        charge.capturedAmount,
        charge.refundedAmount,
        charge.declineCode,
        charge.dueAt,
        charge.updatedAt,
        charge.revision,
        charge.id,
      );
    },
    findById: (id) => row.parse(byId.get(id)),
    findOptional: (id, accountId) => optionalRow.parse(byIdAndAccount.get(id, accountId) ?? null),
    findOptionalByReference: (reference, accountId) =>
      optionalRow.parse(byReference.get(reference, accountId) ?? null),
    findOptionalByAction: (actionId) => optionalRow.parse(byAction.get(actionId) ?? null),
    list: (search) =>
      rows.parse(
        list.all(
          search.accountId,
          search.from,
          search.to,
          search.after?.createdAt ?? -1,
          search.after?.id ?? '',
          search.referencePrefix.length,
          search.referencePrefix,
          search.atMost,
        ),
      ),
    listDue: (now) => rows.parse(due.all(now)),
    nextDueAt: () => moment.parse(nextDue.get()).at,
  };
};
