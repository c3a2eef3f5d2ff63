import { Hono } from 'hono';
import { ok } from '@artspay/core/result';
import { readInScope } from '#api/reading/read-in-scope';
import { hashToken } from '#api/secrets/tokens';
import type { Services } from '#api/services';

/**
 * Where gateways say that something happened. A notice whose signature holds is written down once, with the
 * job that asks the gateway what is true, in one transaction; the answer comes before that work is done.
 */
export const webhookRoutes = ({ payment, log }: Services): Hono => {
  const routes = new Hono();
  routes.post('/webhooks/sandbox/:token', async (context) => {
    const name = 'sandbox';
    const scope = await payment.directory.webhookDoor(name, hashToken(context.req.param('token')));
    const gateway = scope === null ? null : await payment.gatewayFor(scope);
    if (scope === null || gateway === null || gateway.name !== name)
      return context.json({ error: 'unknown address' }, 404);

    const body = new Uint8Array(await context.req.arrayBuffer());
    const now = await readInScope(payment.unitOfWork, scope, (transaction) => transaction.now());
    const reading = await gateway.readWebhook(body, context.req.header(), now);
    if (reading.kind === 'refused') {
      log.warn({ gateway: name, why: reading.why }, 'webhook refused');
      return context.json({ error: reading.why }, 401);
    }
    const { key, reference } = reading;
    await payment.unitOfWork.transaction(scope, async ({ inbox, jobs }) => {
      const isNew = await inbox.insertOnce({ gateway: name, key, body: new TextDecoder().decode(body) });
      if (isNew && reference !== null)
        await jobs.enqueue({ name: 'resolve-attempt', data: { reference, tries: null } });
      return ok(undefined);
    });
    return context.json({ received: true });
  });
  return routes;
};
