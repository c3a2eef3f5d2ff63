import { z } from 'zod';
import type { Books } from '../books/open-books.ts';

/** A webhook that was not accepted yet; an accepted one is deleted. Times are milliseconds since 1970. */
export type Delivery = {
  /** The same in every attempt: receivers tell repeats by it. */
  readonly id: string;
  readonly accountId: string;
  readonly body: string;
  readonly attempts: number;
  readonly nextAttemptAt: number;
};

export interface Deliveries {
  insert(delivery: Delivery): void;
  /** Takes up to `atMost` that are due, counts the attempt, and sets the next one to `nextAttemptAt`. */
  claimDue(now: number, nextAttemptAt: number, atMost: number): readonly Delivery[];
  postpone(id: string, nextAttemptAt: number): void;
  delete(id: string): void;
  /** Everything of this account becomes due. */
  retryNow(accountId: string, now: number): void;
  /** Everything becomes due: at a start nothing is under way. */
  retryAllNow(now: number): void;
  nextAttemptAt(): number | null;
}

const rows = z.array(
  z
    .object({
      id: z.string(),
      account_id: z.string(),
      body: z.string(),
      attempts: z.bigint().transform(Number),
      next_attempt_at: z.bigint().transform(Number),
    })
    .transform((read): Delivery => ({
      id: read.id,
      accountId: read.account_id,
      body: read.body,
      attempts: read.attempts,
      nextAttemptAt: read.next_attempt_at,
    })),
);
const moment = z.object({ at: z.bigint().transform(Number).nullable() });

export const createDeliveries = ({ database }: Books): Deliveries => {
  const insert = database.prepare('INSERT INTO webhook_deliveries VALUES (?, ?, ?, ?, ?)');
  const claim = database.prepare(
    `UPDATE webhook_deliveries SET attempts = attempts + 1, next_attempt_at = ?
      WHERE id IN (SELECT id FROM webhook_deliveries WHERE next_attempt_at <= ? ORDER BY next_attempt_at LIMIT ?)
      RETURNING *`,
  );
  const postpone = database.prepare('UPDATE webhook_deliveries SET next_attempt_at = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM webhook_deliveries WHERE id = ?');
  const retry = database.prepare('UPDATE webhook_deliveries SET next_attempt_at = ? WHERE account_id = ?');
  const retryAll = database.prepare('UPDATE webhook_deliveries SET next_attempt_at = ?');
  const next = database.prepare('SELECT min(next_attempt_at) AS at FROM webhook_deliveries');
  return {
    insert: (delivery) => {
      insert.run(delivery.id, delivery.accountId, delivery.body, delivery.attempts, delivery.nextAttemptAt);
    },
    claimDue: (now, nextAttemptAt, atMost) => rows.parse(claim.all(nextAttemptAt, now, atMost)),
    postpone: (id, nextAttemptAt) => {
      postpone.run(nextAttemptAt, id);
    },
    delete: (id) => {
      remove.run(id);
    },
    retryNow: (accountId, now) => {
      retry.run(now, accountId);
    },
    retryAllNow: (now) => {
      retryAll.run(now);
    },
    nextAttemptAt: () => moment.parse(next.get()).at,
  };
};
