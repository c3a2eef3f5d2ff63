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

/** Reads the sandbox's books from its disk: what it really did, whatever it answers. */
export const readBooks = (dataDir: string): readonly BookedCharge[] => {
  const books = new DatabaseSync(path.join(dataDir, 'sandbox/sandbox.sqlite'), {
    readOnly: true,
    readBigInts: true,
  });
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
