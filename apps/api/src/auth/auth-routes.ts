import { containsCardNumberOutsideCodes } from '@artspay/core/text/card-number';
import type { Database } from '@artspay/db/database';
import { Hono, type MiddlewareHandler } from 'hono';
import { type Auth, authPath } from '#api/auth/auth';
import { claimOwner, ownerClaim } from '#api/auth/claim-owner';
import { say } from '#api/text/messages';

/** The parts of better-auth that are offered; the rest stays closed until something needs it. */
const offered = [
  ['POST', '/sign-in/email'],
  ['POST', '/sign-out'],
  ['GET', '/get-session'],
] as const;

type Problem = {
  readonly code: 'INVALID_INPUT' | 'WRONG_TOKEN' | 'CARD_NUMBER_IN_TEXT';
  readonly message: string;
  /** Names of the fields that are at fault. */
  readonly path: readonly string[];
};

/** The fields of a body, sent as JSON, that hold a card number: nothing behind these routes may see one. */
const cardNumberFields = async (request: Request): Promise<readonly string[]> => {
  const body: unknown = await request.json().catch(() => null);
  return Object.entries(Object(body)).flatMap(([name, value]) =>
    typeof value === 'string' && containsCardNumberOutsideCodes(value) ? [name] : [],
  );
};

/** Refuses card numbers in any field of what is sent, those that nobody asked for too. */
const withoutCardNumbers: MiddlewareHandler = async (context, next) => {
  const path = await cardNumberFields(context.req.raw.clone());
  if (path.length === 0) return next();
  const problem: Problem = { code: 'CARD_NUMBER_IN_TEXT', message: say('textCardNumber'), path };
  return context.json(problem, 400, { 'cache-control': 'no-store' });
};

export const authRoutes = (auth: Auth, database: Database) => {
  const routes = new Hono();
  routes.post('*', withoutCardNumbers);
  for (const [method, path] of offered)
    routes.on(method, path, async ({ req }) => {
      const response = await auth.handler(req.raw);
      response.headers.set('cache-control', 'no-store');
      return response;
    });

  routes.post('/claim-owner', async (context) => {
    context.header('cache-control', 'no-store');
    const refuse = (problem: Problem, status: 400 | 403) => context.json(problem, status);
    const read = ownerClaim.safeParse(await context.req.json().catch(() => null));
    if (!read.success) {
      const path = read.error.issues.map((issue) => String(issue.path[0] ?? ''));
      return refuse({ code: 'INVALID_INPUT', message: 'Please check what you typed.', path }, 400);
    }
    const claimed = await claimOwner(database, read.data);
    if (!claimed.ok) {
      return refuse(
        { code: 'WRONG_TOKEN', message: 'This link was used already, or is not the newest one.', path: [] },
        403,
      );
    }
    const { email, password } = read.data;
    const response = await auth.api.signInEmail({
      body: { email, password },
      headers: context.req.raw.headers,
      asResponse: true,
    });
    response.headers.set('cache-control', 'no-store');
    return response;
  });
  return new Hono().route(authPath, routes);
};
