import { z } from 'zod';
import type { Books } from '../books/open-books.ts';

/** What was asked under a key, and the answer that a repeat gets. */
export type KeyUse = { readonly bodyHash: string; readonly answer: string };

export interface IdempotencyKeys {
  findOptional(accountId: string, key: string): KeyUse | null;
  insert(accountId: string, key: string, use: KeyUse): void;
}

const row = z
  .object({ body_hash: z.string(), answer: z.string() })
  .transform((read): KeyUse => ({ bodyHash: read.body_hash, answer: read.answer }))
  .nullable();

export const createIdempotencyKeys = ({ database }: Books): IdempotencyKeys => {
  const find = database.prepare(
    'SELECT body_hash, answer FROM idempotency_keys WHERE account_id = ? AND key = ?',
  );
  const insert = database.prepare('INSERT INTO idempotency_keys VALUES (?, ?, ?, ?)');
  return {
    findOptional: (accountId, key) => row.parse(find.get(accountId, key) ?? null),
    insert: (accountId, key, use) => {
      insert.run(accountId, key, use.bodyHash, use.answer);
    },
  };
};
