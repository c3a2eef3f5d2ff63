import type { MiddlewareHandler } from 'hono';

/** More than any request of ours needs. */
export const mostBytes = 100_000;

/**
 * Refuses what is too large before a byte of it is read. A body must say its length: Node's parser then takes
 * exactly that many bytes.
 */
export const limitBody: MiddlewareHandler = async (context, next) => {
  const { headers } = context.req.raw;
  if (headers.has('transfer-encoding')) return context.json({ error: 'Length required' }, 411);
  if (Number(headers.get('content-length') ?? '0') > mostBytes) {
    return context.json({ error: 'Too large' }, 413);
  }
  return next();
};
