import { Hono } from 'hono';
import type { Context } from '../context.ts';
import { disturb } from '../faults/disturb.ts';
import { type AccountEnv, accountAuth } from '../http/account-auth.ts';
import { answer, answerProblem } from '../http/answer.ts';
import type { Problem } from '../http/problem.ts';
import { readJson } from '../http/read-json.ts';
import { changeCharge, viewOf } from './announce.ts';
import { cancelCharge, type Charge, voidCharge } from './charge.ts';
import { chargeRequest, createCharge } from './create-charge.ts';
import { listCharges } from './list-charges.ts';

const notFound: Problem = {
  status: 404,
  code: 'charge_not_found',
  message: 'This account has no charge with this reference.',
};

export const chargeRoutes = (context: Context): Hono<AccountEnv> => {
  const { charges, clock, refunds, transaction } = context;
  const app = new Hono<AccountEnv>();
  app.use(accountAuth(context), disturb(context));

  app.post('/', async (c) => {
    const key = c.req.header('idempotency-key') ?? '';
    if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
      return answerProblem(c, {
        status: 400,
        code: 'idempotency_key_missing',
        message: 'Send an Idempotency-Key of 1 to 255 visible ASCII characters.',
      });
    }
    const read = await readJson(c, chargeRequest);
    if (!read.ok) return answer(c, read);
    const made = createCharge(context, c.get('account').id, key, read.value);
    return made.ok ? c.body(made.value, 200, { 'content-type': 'application/json' }) : answer(c, made);
  });

  app.get('/', (c) => answer(c, listCharges(context, c.get('account').id, c.req.query())));

  app.get('/by-reference/:reference', (c) => {
    const charge = charges.findOptionalByReference(c.req.param('reference'), c.get('account').id);
    return charge === null ? answerProblem(c, notFound) : c.json(viewOf(context, charge));
  });

  const ends: Readonly<Record<'cancel' | 'void', (charge: Charge) => Charge>> = {
    cancel: (charge) => cancelCharge(charge, clock()),
    void: (charge) => (refunds.listByCharge(charge.id).length === 0 ? voidCharge(charge, clock()) : charge),
  };
  for (const [name, end] of Object.entries(ends)) {
    app.post(`/by-reference/:reference/${name}`, (c) => {
      const charge = transaction(() => {
        const before = charges.findOptionalByReference(c.req.param('reference') ?? '', c.get('account').id);
        return before === null ? null : changeCharge(context, before, end(before));
      });
      return charge === null ? answerProblem(c, notFound) : c.json(viewOf(context, charge));
    });
  }

  return app;
};
