import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { answer, answerProblem } from '../http/answer.ts';
import { readJson } from '../http/read-json.ts';
import { faultsShape } from './faults.ts';

/** `/v1/accounts/<id>/faults`, for the operator: what goes wrong at this account from now on. */
export const faultRoutes = ({ accounts, clock, deliveries, faults, wake }: Context): Hono => {
  const app = new Hono();

  app.use('/:id/faults', async (c, next) =>
    accounts.findOptionalById(c.req.param('id')) === null
      ? answerProblem(c, { status: 404, code: 'account_not_found', message: 'No such account.' })
      : next(),
  );

  app.get('/:id/faults', (c) => c.json(faults.of(c.req.param('id'))));

  app.put('/:id/faults', async (c) => {
    const read = await readJson(c, faultsShape);
    if (!read.ok) return answer(c, read);
    faults.set(c.req.param('id'), read.value);
    return c.json(read.value);
  });

  // What was held back goes out at once.
  app.delete('/:id/faults', (c) => {
    const id = c.req.param('id');
    faults.clear(id);
    deliveries.retryNow(id, clock());
    wake();
    return c.json(faults.of(id));
  });

  return app;
};
