import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Amounts are minor units. */
export type TheirCharge = {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly currency: string;
  readonly captured: bigint;
};

export type TheirRefund = {
  readonly id: string;
  /** The reference of its charge. */
  readonly charge: string;
  readonly reference: string | null;
  readonly status: string;
  readonly amount: bigint;
};

export type TheirBooks = {
  readonly charges: readonly TheirCharge[];
  readonly refunds: readonly TheirRefund[];
  /**
   * Webhooks that were not accepted yet and are tried again within a minute. Those that failed more often wait for
   * up to hours; they are hints, so what is waited for here must come to its end without them.
   */
  readonly undelivered: number;
  /** Charges and refunds that will still change by themselves. */
  readonly underWay: number;
};

const soonMs = 60_000;

/**
 * What the gateway did, read from its disk: whatever it answers, and through no code of the product. The folder is
 * the sandbox's own.
 */
export const readTheirBooks = (dataDir: string): TheirBooks => {
  const books = new DatabaseSync(path.join(dataDir, 'sandbox.sqlite'), { readOnly: true, readBigInts: true });
  try {
    const number = (sql: string): number => Number(books.prepare(sql).get()?.['n']);
    return {
      charges: books
        .prepare('SELECT id, reference, status, currency, captured_amount FROM charges ORDER BY reference')
        .all()
        .map((row) => ({
          id: String(row['id']),
          reference: String(row['reference']),
          status: String(row['status']),
          currency: String(row['currency']),
          captured: BigInt(String(row['captured_amount'])),
        })),
      refunds: books
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
          amount: BigInt(String(row['amount'])),
        })),
      undelivered: number(
        `SELECT count(*) AS n FROM webhook_deliveries WHERE next_attempt_at < unixepoch() * 1000 + ${soonMs}`,
      ),
      underWay: number(
        `SELECT (SELECT count(*) FROM charges WHERE due_at IS NOT NULL)
              + (SELECT count(*) FROM refunds WHERE due_at IS NOT NULL) AS n`,
      ),
    };
  } finally {
    books.close();
  }
};

/** The one account that the installation opened. */
export const readAccount = (dataDir: string): { readonly id: string; readonly publishableKey: string } => {
  const books = new DatabaseSync(path.join(dataDir, 'sandbox.sqlite'), { readOnly: true });
  try {
    const rows = books.prepare('SELECT id, publishable_key FROM accounts').all();
    const [row] = rows;
    if (row === undefined || rows.length !== 1)
      throw new Error(`${rows.length} accounts at the gateway instead of one`);
    return { id: String(row['id']), publishableKey: String(row['publishable_key']) };
  } finally {
    books.close();
  }
};
