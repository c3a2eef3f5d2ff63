import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context as HonoContext, MiddlewareHandler } from 'hono';
import type { Context } from '../context.ts';
import type { AccountEnv } from '../http/account-auth.ts';

/** The connection ends without an answer. */
const cut = (c: HonoContext): Response => {
  // Without a port there is no connection to end.
  const { outgoing } = (c.env ?? {}) as Partial<HttpBindings>;
  outgoing?.destroy();
  return RESPONSE_ALREADY_SENT;
};

/** Lets the account's faults happen to a request: before its work, or after it, when only the answer is lost. */
export const disturb =
  ({ faults }: Context): MiddlewareHandler<AccountEnv> =>
  async (c, next) => {
    const { id } = c.get('account');
    const { latency_ms: latencyMs } = faults.of(id);
    const [cutBefore, cutAfter, errorAfter] = [
      faults.strikes(id, 'cut_before'),
      faults.strikes(id, 'cut_after'),
      faults.strikes(id, 'error_after'),
    ];
    if (latencyMs > 0) await wait(latencyMs);
    if (cutBefore || faults.of(id).outage) return cut(c);
    await next();
    if (cutAfter) c.res = cut(c);
    else if (errorAfter)
      c.res = c.json({ error: { code: 'unavailable', message: 'A fault that was asked for.' } }, 503);
    return undefined;
  };
