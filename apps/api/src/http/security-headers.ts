import type { MiddlewareHandler } from 'hono';

/** What every answer says, unless it says otherwise itself. */
export const securityDefaults: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** Says it on every answer that goes through Hono. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  for (const [name, value] of Object.entries(securityDefaults))
    if (!headers.has(name)) headers.set(name, value);
};
