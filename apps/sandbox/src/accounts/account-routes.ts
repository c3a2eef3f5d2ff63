import { Hono } from 'hono';
import { z } from 'zod';
import { hashSecret, randomId } from '../books/keys.ts';
import type { Context } from '../context.ts';
import { answer, answerProblem } from '../http/answer.ts';
import { operatorAuth } from '../http/operator-auth.ts';
import { readJson } from '../http/read-json.ts';
import { faultRoutes } from '../faults/fault-routes.ts';
import type { Account } from './accounts.ts';

const webhookUrl = z
  .string()
  .max(2000)
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'must be an http or https address')
  .nullable();

const newAccount = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u, 'must not contain control characters'),
  webhook_url: webhookUrl.default(null),
});

const changedAccount = z.object({ webhook_url: webhookUrl });

/** What the operator of the sandbox may do: open accounts, and say where their webhooks go. */
export const accountRoutes = (context: Context): Hono => {
  const { accounts, clock, deliveries, keys, transaction, wake } = context;
  const app = new Hono();

  app.use(operatorAuth(context));

  app.post('/', async (c) => {
    const read = await readJson(c, newAccount);
    if (!read.ok) return answer(c, read);
    const secretKey = randomId('sk_test');
    const account: Account = {
      id: randomId('acct'),
      name: read.value.name,
      secretKeyHash: hashSecret(secretKey),
      publishableKey: randomId('pk_test'),
      webhookUrl: read.value.webhook_url,
      createdAt: clock(),
    };
    accounts.insert(account);
    return c.json({
      id: account.id,
      name: account.name,
      webhook_url: account.webhookUrl,
      secret_key: secretKey,
      publishable_key: account.publishableKey,
      webhook_secret: keys.webhookSecret(account.id),
    });
  });

  app.patch('/:id', async (c) => {
    const read = await readJson(c, changedAccount);
    if (!read.ok) return answer(c, read);
    const id = c.req.param('id');
    const account = accounts.findOptionalById(id);
    if (account === null) {
      return answerProblem(c, { status: 404, code: 'account_not_found', message: 'No such account.' });
    }
    transaction(() => {
      accounts.setWebhookUrl(id, read.value.webhook_url);
      deliveries.retryNow(id, clock());
    });
    wake();
    return c.json({ id, name: account.name, webhook_url: read.value.webhook_url });
  });

  app.route('/', faultRoutes(context));
  return app;
};
