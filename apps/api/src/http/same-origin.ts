import type { MiddlewareHandler } from 'hono';
import { say } from '#api/text/messages';

/**
 * Refuses what another site's page could send with this browser's cookies: writes come from our own origin
 * (or from no browser, without cookies of one), as JSON, which a foreign form cannot send.
 */
export const sameOriginJson =
  (publicUrl: string): MiddlewareHandler =>
  async (context, next) => {
    if (context.req.method === 'GET') return next();
    const origin = context.req.header('origin');
    const site = context.req.header('sec-fetch-site');
    if ((origin !== undefined && origin !== publicUrl) || (site !== undefined && site !== 'same-origin'))
      return context.json({ errors: [{ message: say('notFound'), extensions: { code: 'FORBIDDEN' } }] }, 403);
    return isJson(context.req.header('content-type'))
      ? next()
      : context.json({ errors: [{ message: 'Send JSON.', extensions: { code: 'NOT_JSON' } }] }, 415);
  };

export const isJson = (contentType: string | undefined): boolean =>
  /^application\/json\s*(;|$)/i.test(contentType ?? '');
