import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { Context } from '../context.ts';
import { answerProblem } from './answer.ts';
import { bearerOf } from './bearer.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Lets through whoever holds the operator's token. */
export const operatorAuth = ({ config }: Context): MiddlewareHandler => {
  const operator = digest(config.operatorToken);
  return async (c, next) =>
    timingSafeEqual(digest(bearerOf(c) ?? ''), operator)
      ? next()
      : answerProblem(c, {
          status: 401,
          code: 'operator_token_wrong',
          message: 'Send the operator token as a bearer token.',
        });
};
