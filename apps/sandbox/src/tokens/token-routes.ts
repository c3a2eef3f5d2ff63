import { Hono } from 'hono';
import { z } from 'zod';
import { randomId } from '../books/keys.ts';
import { brandOf, cvcLengthOf, digitsOf, isCardNumber } from '../card/card-number.ts';
import { hasExpired, isTooFarAhead } from '../card/expiry.ts';
import type { Context } from '../context.ts';
import { disturb } from '../faults/disturb.ts';
import { type AccountEnv, accountAuth } from '../http/account-auth.ts';
import { answer, answerProblem } from '../http/answer.ts';
import { type Outcome, done, refuse } from '../http/problem.ts';
import { readJson } from '../http/read-json.ts';
import { behaviourOf } from './behaviour.ts';
import type { Token } from './tokens.ts';

const tokenLifeMs = 15 * 60 * 1000;

const card = z.object({
  key: z.string().max(100),
  number: z.string().max(40).transform(digitsOf),
  expiry_month: z.int().min(1).max(12),
  expiry_year: z.int().min(2000).max(2200),
  cvc: z.string().regex(/^\d{3,4}$/, 'must have 3 or 4 digits'),
});

/** A card for a token. What is not in the token is forgotten when this returns. */
const createToken = (context: Context, read: z.output<typeof card>): Outcome<Token> => {
  const { accounts, clock, keys } = context;
  const now = clock();
  const account = accounts.findOptionalByPublishableKey(read.key);
  const expiry = { month: read.expiry_month, year: read.expiry_year };
  if (account === null) return refuse(401, 'publishable_key_wrong', 'No account has this publishable key.');
  if (!isCardNumber(read.number)) return refuse(422, 'number_invalid', 'This is not a card number.');
  if (hasExpired(expiry, new Date(now))) return refuse(422, 'card_expired', 'This card has expired.');
  if (isTooFarAhead(expiry, new Date(now))) {
    return refuse(422, 'expiry_invalid', 'No card is valid for that long.');
  }
  if (read.cvc.length !== cvcLengthOf(read.number)) {
    return refuse(422, 'cvc_invalid', 'The security code has another length for this brand.');
  }
  return done({
    id: randomId('tok'),
    accountId: account.id,
    brand: brandOf(read.number),
    lastFour: read.number.slice(-4),
    expiryMonth: expiry.month,
    expiryYear: expiry.year,
    fingerprint: keys.fingerprint(read.number),
    behaviour: behaviourOf(read.number),
    expiresAt: now + tokenLifeMs,
  });
};

/** Cards come from the card frame alone: other origins' pages are turned away. */
export const tokenRoutes = (context: Context): Hono<AccountEnv> => {
  const app = new Hono<AccountEnv>();

  app.post('/', async (c) => {
    if (c.req.header('origin') !== context.publicUrl()) {
      return answerProblem(c, {
        status: 403,
        code: 'origin_refused',
        message: 'Only the card frame of this sandbox may send cards.',
      });
    }
    const read = await readJson(c, card);
    if (!read.ok) return answer(c, read);
    const made = createToken(context, read.value);
    if (!made.ok) return answer(c, made);
    context.tokens.insert(made.value);
    const { id, brand, lastFour } = made.value;
    return c.json({ token: id, brand, last_four: lastFour });
  });

  app.get('/:id', accountAuth(context), disturb(context), (c) => {
    const token = context.tokens.findOptional(c.req.param('id'), c.get('account').id, context.clock());
    if (token === null) {
      return answerProblem(c, {
        status: 404,
        code: 'token_not_usable',
        message: 'The token is unknown, was used or is too old.',
      });
    }
    const { brand, lastFour, fingerprint } = token;
    return c.json({ card: { brand, last_four: lastFour, fingerprint } });
  });

  return app;
};
