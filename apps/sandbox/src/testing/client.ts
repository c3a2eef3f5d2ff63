import { z } from 'zod';
import type { RunningSandbox } from '../testing.ts';

/** What an endpoint answered: never anything but JSON. */
export type Answer = { readonly status: number; readonly body: unknown };

export type TestAccount = {
  readonly id: string;
  readonly secretKey: string;
  readonly publishableKey: string;
  readonly webhookSecret: string;
  readonly get: (path: string) => Promise<Answer>;
  readonly post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>;
  /** Charges A$1,234.50 to a card under this reference. */
  readonly charge: (cardNumber: string, reference: string) => Promise<Answer>;
};

const account = z.object({
  id: z.string(),
  secret_key: z.string(),
  publishable_key: z.string(),
  webhook_secret: z.string(),
});

/** Sends one request, and reads the JSON that comes back. */
export const call = async (url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, body: JSON.parse(text) as unknown };
};

export const json = (body: object, headers: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const chargeBody = (token: string, reference: string) => ({
  reference,
  amount: '123450',
  currency: 'AUD',
  token,
  statement_descriptor: 'SAMPLE GALLERY',
});

/** Opens an account by the operator's API. */
export const openAccount = async (
  sandbox: Pick<RunningSandbox, 'url' | 'operatorToken' | 'tokenFor'>,
  webhookUrl: string | null = null,
): Promise<TestAccount> => {
  const operator = { authorization: `Bearer ${sandbox.operatorToken}` };
  const details = { name: 'Sample Gallery', webhook_url: webhookUrl };
  const opened = account.parse((await call(`${sandbox.url}/v1/accounts`, json(details, operator))).body);
  const bearer = { authorization: `Bearer ${opened.secret_key}` };
  const post: TestAccount['post'] = (path, body, headers) =>
    call(
      `${sandbox.url}${path}`,
      body === undefined ? { method: 'POST', headers: bearer } : json(body, { ...bearer, ...headers }),
    );
  return {
    id: opened.id,
    secretKey: opened.secret_key,
    publishableKey: opened.publishable_key,
    webhookSecret: opened.webhook_secret,
    get: (path) => call(`${sandbox.url}${path}`, { headers: bearer }),
    post,
    charge: async (cardNumber, reference) => {
      const token = await sandbox.tokenFor(opened.publishable_key, { number: cardNumber });
      return post('/v1/charges', chargeBody(token, reference), { 'idempotency-key': `${reference}:charge` });
    },
  };
};
