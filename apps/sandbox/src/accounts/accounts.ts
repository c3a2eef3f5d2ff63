import { z } from 'zod';
import type { Books } from '../books/open-books.ts';

/** One merchant at this gateway. Its secret key is kept as a hash, its webhook secret not at all. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly secretKeyHash: string;
  readonly publishableKey: string;
  /** `null`: it is sent no webhooks. */
  readonly webhookUrl: string | null;
  readonly createdAt: number;
};

export interface Accounts {
  insert(account: Account): void;
  setWebhookUrl(id: string, url: string | null): void;
  findOptionalById(id: string): Account | null;
  findOptionalBySecretKeyHash(hash: string): Account | null;
  findOptionalByPublishableKey(key: string): Account | null;
}

const row = z
  .object({
    id: z.string(),
    name: z.string(),
    secret_key_hash: z.string(),
    publishable_key: z.string(),
    webhook_url: z.string().nullable(),
    created_at: z.bigint().transform(Number),
  })
  .transform((read): Account => ({
    id: read.id,
    name: read.name,
    secretKeyHash: read.secret_key_hash,
    publishableKey: read.publishable_key,
    webhookUrl: read.webhook_url,
    createdAt: read.created_at,
  }))
  .nullable();

export const createAccounts = ({ database }: Books): Accounts => {
  const insert = database.prepare('INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?)');
  const setWebhookUrl = database.prepare('UPDATE accounts SET webhook_url = ? WHERE id = ?');
  const byId = database.prepare('SELECT * FROM accounts WHERE id = ?');
  const bySecretKeyHash = database.prepare('SELECT * FROM accounts WHERE secret_key_hash = ?');
  const byPublishableKey = database.prepare('SELECT * FROM accounts WHERE publishable_key = ?');
  return {
    insert: (account) => {
      insert.run(
        account.id,
        account.name,
        account.secretKeyHash,
        account.publishableKey,
        account.webhookUrl,
        account.createdAt,
      );
    },
    setWebhookUrl: (id, url) => {
      setWebhookUrl.run(url, id);
    },
    findOptionalById: (id) => row.parse(byId.get(id) ?? null),
    findOptionalBySecretKeyHash: (hash) => row.parse(bySecretKeyHash.get(hash) ?? null),
    findOptionalByPublishableKey: (key) => row.parse(byPublishableKey.get(key) ?? null),
  };
};
