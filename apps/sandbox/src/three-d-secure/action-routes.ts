import { Hono } from 'hono';
import { changeCharge } from '../charges/announce.ts';
import { answerAction, type Charge } from '../charges/charge.ts';
import type { Context } from '../context.ts';
import { answerProblem } from '../http/answer.ts';
import { answerPage, parentOf, wordsOf } from '../http/page.ts';
import { outcomePage, questionPage, unknownPage } from './action-page.ts';

/** `/3ds/<id>?parent=<origin of the embedding page>`: where a payer proves who they are. */
export const actionRoutes = (context: Context): Hono => {
  const { accounts, charges, clock, config, transaction } = context;
  const app = new Hono();

  const asks = (charge: Charge): boolean =>
    charge.status === 'action_required' && (charge.dueAt ?? 0) > clock();

  app.get('/:id', (c) => {
    const words = wordsOf(c);
    const charge = charges.findOptionalByAction(c.req.param('id'));
    const account = charge === null ? null : accounts.findOptionalById(charge.accountId);
    const page = { title: words.bank, assets: 'three-d-secure' };
    if (charge === null || account === null) {
      return answerPage(c, 404, { ...page, body: unknownPage(words) });
    }
    return answerPage(c, 200, {
      ...page,
      body: asks(charge)
        ? questionPage(words, { charge, account }, c.req.header('accept-language'))
        : outcomePage(words, charge),
    });
  });

  app.post('/:id', async (c) => {
    const result = new URLSearchParams(await c.req.text()).get('result');
    if (result !== 'approve' && result !== 'refuse') {
      return answerProblem(c, {
        status: 400,
        code: 'invalid_request',
        message: 'result: must be approve or refuse',
      });
    }
    const id = c.req.param('id');
    transaction(() => {
      const before = charges.findOptionalByAction(id);
      if (before === null) return;
      changeCharge(context, before, answerAction(before, result === 'approve', clock(), config));
    });
    const parent = parentOf(c);
    const query = parent === null ? '' : `?parent=${encodeURIComponent(parent)}`;
    return c.redirect(`/3ds/${encodeURIComponent(id)}${query}`, 303);
  });

  return app;
};
