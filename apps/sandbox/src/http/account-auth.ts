import type { MiddlewareHandler } from 'hono';
import type { Account } from '../accounts/accounts.ts';
import { hashSecret } from '../books/keys.ts';
import type { Context } from '../context.ts';
import { answerProblem } from './answer.ts';
import { bearerOf } from './bearer.ts';

export type AccountEnv = { Variables: { account: Account } };

/** Lets through whoever holds an account's secret key. */
export const accountAuth =
  ({ accounts }: Context): MiddlewareHandler<AccountEnv> =>
  async (c, next) => {
    const key = bearerOf(c);
    const account = key === null ? null : accounts.findOptionalBySecretKeyHash(hashSecret(key));
    if (account === null) {
      return answerProblem(c, {
        status: 401,
        code: 'secret_key_wrong',
        message: "Send the account's secret key as a bearer token.",
      });
    }
    c.set('account', account);
    return next();
  };
