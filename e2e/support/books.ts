import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** One charge as the gateway's own books hold it. */
export type BookedCharge = {
  readonly reference: string;
  readonly status: string;
  readonly currency: string;
  /** Minor units. */
  readonly captured: bigint;
};

/** One refund as the gateway's own books hold it; `reference` is null when it was made in its dashboard. */
export type BookedRefund = {
  readonly id: string;
  readonly charge: string;
  readonly reference: string | null;
  readonly status: string;
  /** Minor units. */
  readonly amount: bigint;
};

const open = (dataDir: string): DatabaseSync =>
  new DatabaseSync(path.join(dataDir, 'sandbox/sandbox.sqlite'), { readOnly: true, readBigInts: true });

/** Reads the sandbox's books from its disk: what it really did, whatever it answers. */
export const readBooks = (dataDir: string): readonly BookedCharge[] => {
  const books = open(dataDir);
  try {
    return books
      .prepare('SELECT reference, status, currency, captured_amount FROM charges ORDER BY reference')
      .all()
      .map((row) => ({
        reference: String(row['reference']),
        status: String(row['status']),
        currency: String(row['currency']),
        captured: BigInt(Number(row['captured_amount'])),
      }));
  } finally {
    books.close();
  }
};

/** As `readBooks`, for refunds. */
export const readBookedRefunds = (dataDir: string): readonly BookedRefund[] => {
  const books = open(dataDir);
  try {
    return books
      .prepare(
        `SELECT refunds.id, charges.reference AS charge, refunds.reference, refunds.status, refunds.amount
         FROM refunds JOIN charges ON charges.id = refunds.charge_id ORDER BY refunds.id`,
      )
      .all()
      .map((row) => ({
        id: String(row['id']),
        charge: String(row['charge']),
        reference: row['reference'] === null ? null : String(row['reference']),
        status: String(row['status']),
        amount: BigInt(Number(row['amount'])),
      }));
  } finally {
    books.close();
  }
};
