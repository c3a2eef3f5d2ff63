import { z } from 'zod';
import type { Books } from '../books/open-books.ts';
import { type Behaviour, behaviours } from './behaviour.ts';

/** Stands for a card, for one charge. Neither the number nor the CVC is here. */
export type Token = {
  readonly id: string;
  readonly accountId: string;
  readonly brand: string;
  readonly lastFour: string;
  readonly expiryMonth: number;
  readonly expiryYear: number;
  readonly fingerprint: string;
  readonly behaviour: Behaviour;
  readonly expiresAt: number;
};

export interface Tokens {
  insert(token: Token): void;
  /** Takes the token away, so that it can be used once. `null`: unknown, used, too old or another account's. */
  take(id: string, accountId: string, now: number): Token | null;
  /** Looks without taking it away. `null` as above. */
  findOptional(id: string, accountId: string, now: number): Token | null;
  deleteExpired(now: number): void;
}

const row = z
  .object({
    id: z.string(),
    account_id: z.string(),
    brand: z.string(),
    last_four: z.string(),
    expiry_month: z.bigint().transform(Number),
    expiry_year: z.bigint().transform(Number),
    fingerprint: z.string(),
    behaviour: z.enum(behaviours),
    expires_at: z.bigint().transform(Number),
  })
  .transform((read): Token => ({
    id: read.id,
    accountId: read.account_id,
    brand: read.brand,
    lastFour: read.last_four,
    expiryMonth: read.expiry_month,
    expiryYear: read.expiry_year,
    fingerprint: read.fingerprint,
    behaviour: read.behaviour,
    expiresAt: read.expires_at,
  }))
  .nullable();

export const createTokens = ({ database }: Books): Tokens => {
  const insert = database.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const take = database.prepare(
    'DELETE FROM tokens WHERE id = ? AND account_id = ? AND expires_at > ? RETURNING *',
  );
  const find = database.prepare('SELECT * FROM tokens WHERE id = ? AND account_id = ? AND expires_at > ?');
  const deleteExpired = database.prepare('DELETE FROM tokens WHERE expires_at <= ?');
  return {
    insert: (token) => {
      insert.run(
        token.id,
        token.accountId,
        token.brand,
        token.lastFour,
        token.expiryMonth,
        token.expiryYear,
        token.fingerprint,
        token.behaviour,
        token.expiresAt,
      );
    },
    take: (id, accountId, now) => row.parse(take.get(id, accountId, now) ?? null),
    findOptional: (id, accountId, now) => row.parse(find.get(id, accountId, now) ?? null),
    deleteExpired: (now) => {
      deleteExpired.run(now);
    },
  };
};
