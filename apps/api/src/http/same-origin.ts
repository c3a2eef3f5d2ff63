import type { MiddlewareHandler } from 'hono';
import { say } from '#api/text/messages';

/**
 * Refuses what another site's page could send with this browser's cookies: requests come from our own origin,
 * or from no browser, without cookies of one.
 */
export const sameOrigin =
  (publicUrl: string): MiddlewareHandler =>
  async (context, next) => {
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    if ((origin !== undefined && origin !== publicUrl) || (site !== undefined && site !== 'same-origin'))
      return context.json({ errors: [{ message: say('notFound'), extensions: { code: 'FORBIDDEN' } }] }, 403);
    return next();
  };

export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;|$)/i.test(contentType ?? '');

/** Refuses bodies that are not JSON by their content type: a form of another site cannot send it. */
export const jsonOnly: MiddlewareHandler = async (context, next) =>
  isJson(context.req.header('content-type'))
    ? next()
    : context.json({ errors: [{ message: 'Send JSON.', extensions: { code: 'NOT_JSON' } }] }, 415);
