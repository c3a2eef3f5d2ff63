import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { disturb } from '../faults/disturb.ts';
import { type AccountEnv, accountAuth } from '../http/account-auth.ts';
import { answer, answerProblem } from '../http/answer.ts';
import { readJson } from '../http/read-json.ts';
import { createRefund, refundRequest } from './create-refund.ts';
import { refundView } from './refund.ts';

export const refundRoutes = (context: Context): Hono<AccountEnv> => {
  const app = new Hono<AccountEnv>();
  app.use(accountAuth(context), disturb(context));

  app.post('/', async (c) => {
    const read = await readJson(c, refundRequest);
    if (!read.ok) return answer(c, read);
    const made = createRefund(context, c.get('account').id, read.value);
    return made.ok ? c.json(refundView(made.value)) : answer(c, made);
  });

  app.get('/by-reference/:reference', (c) => {
    const refund = context.refunds.findOptionalByReference(c.req.param('reference'), c.get('account').id);
    return refund === null
      ? answerProblem(c, {
          status: 404,
          code: 'refund_not_found',
          message: 'This account has no refund with this reference.',
        })
      : c.json(refundView(refund));
  });

  return app;
};
