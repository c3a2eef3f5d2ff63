import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { accountRoutes } from '../accounts/account-routes.ts';
import { cardFrameRoutes } from '../card-frame/card-frame-routes.ts';
import { chargeRoutes } from '../charges/charge-routes.ts';
import type { Context } from '../context.ts';
import { dashboardRoutes } from '../dashboard/dashboard-routes.ts';
import { refundRoutes } from '../refunds/refund-routes.ts';
import { actionRoutes } from '../three-d-secure/action-routes.ts';
import { tokenRoutes } from '../tokens/token-routes.ts';
import { answerProblem } from './answer.ts';
import { assetRoutes } from './assets.ts';

const largestBodyBytes = 64 * 1024;

/** All addresses of the sandbox. */
export const createApp = (context: Context): Hono => {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
  });
  app.use(
    bodyLimit({
      maxSize: largestBodyBytes,
      onError: (c) =>
        answerProblem(c, { status: 413, code: 'too_large', message: 'The body is larger than 64 KB.' }),
    }),
  );

  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.route('/v1/accounts', accountRoutes(context));
  app.route('/v1/tokens', tokenRoutes(context));
  app.route('/v1/charges', chargeRoutes(context));
  app.route('/v1/refunds', refundRoutes(context));
  app.route('/v1/dashboard', dashboardRoutes(context));
  app.route('/card-frame', cardFrameRoutes(context));
  app.route('/3ds', actionRoutes(context));
  app.route('/assets', assetRoutes());

  app.notFound((c) => answerProblem(c, { status: 404, code: 'not_found', message: 'No such address.' }));
  app.onError((error, c) => {
    context.log.error({ error, method: c.req.method, route: c.req.routePath }, 'request failed');
    return c.json({ error: { code: 'internal_error', message: 'Something went wrong here.' } }, 500);
  });
  return app;
};
