import type { Context as HonoContext } from 'hono';
import type { Outcome, Problem } from './problem.ts';

export const answerProblem = (c: HonoContext, { status, code, message }: Problem): Response =>
  c.json({ error: { code, message } }, status);

/** The value as JSON, or the problem in the one form that all errors have. */
export const answer = (c: HonoContext, outcome: Outcome<object>): Response =>
  outcome.ok ? c.json(outcome.value) : answerProblem(c, outcome.problem);
