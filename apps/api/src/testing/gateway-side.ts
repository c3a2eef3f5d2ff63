import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import type { RunningApi } from '#api/testing/start-api';

/**
 * What happens at the gateway without our doing, and what it loses: by its own API, and in its books, which
 * lie in `folder`.
 */
export const gatewaySideOf = ({ context, sandbox, scope }: RunningApi, folder: string) => {
  const account = async () => {
    const found = await context.services.gatewayAccounts.findSandbox(scope);
    if (found === null) throw new Error('no account at the sandbox');
    return found;
  };
  const post = async (path: string, key: string, body: object, headers = {}): Promise<void> => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    if (response.status !== 200) throw new Error(await response.text());
  };
  const books = <Value>(work: (database: DatabaseSync) => Value): Value => {
    const database = new DatabaseSync(join(folder, 'sandbox.sqlite'));
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  const chargeId = (reference: AttemptReference): string =>
    books((database) =>
      String(database.prepare('SELECT id FROM charges WHERE reference = ?').get(reference)?.['id']),
    );
  return {
    /** Captures A$120.00 under this reference although nobody asked it to now. */
    charge: async (reference: AttemptReference): Promise<void> => {
      const { publishableKey, secretKey } = await account();
      const token = await sandbox.tokenFor(publishableKey, { number: '4242424242424242' });
      const charge = { reference, amount: '12000', currency: 'AUD', token, statement_descriptor: 'GALLERY' };
      await post('/v1/charges', secretKey, charge, { 'idempotency-key': token });
    },
    /** A request for a refund of ours arrives there although nobody sent it now. Minor units. */
    refund: async (of: AttemptReference, reference: string, amount: string): Promise<void> =>
      post('/v1/refunds', (await account()).secretKey, { charge: chargeId(of), amount, reference }),
    void: async (reference: AttemptReference): Promise<void> =>
      post(`/v1/charges/by-reference/${reference}/void`, (await account()).secretKey, {}),
    /** What the merchant or the payer's bank does there. */
    dashboard: async (what: 'refunds' | 'disputes', body: object): Promise<void> =>
      post(`/v1/dashboard/${what}`, sandbox.operatorToken, { account: (await account()).accountId, ...body }),
    chargeId,
    forgetCharge: (reference: AttemptReference): void =>
      books((database) => void database.prepare('DELETE FROM charges WHERE reference = ?').run(reference)),
    /** Answers the id of the newest refund, which is gone. */
    forgetRefund: (): string =>
      books((database) => {
        const newest = 'SELECT id FROM refunds ORDER BY created_at DESC LIMIT 1';
        const id = String(database.prepare(newest).get()?.['id']);
        database.prepare('DELETE FROM refunds WHERE id = ?').run(id);
        return id;
      }),
  };
};
