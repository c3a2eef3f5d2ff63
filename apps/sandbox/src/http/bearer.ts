import type { Context as HonoContext } from 'hono';

/** The bearer token of RFC 6750, section 2.1; `null` when there is none. */
export const bearerOf = (c: HonoContext): string | null =>
  /^Bearer +(\S{1,500})$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? null;
