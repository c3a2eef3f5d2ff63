import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth, type BetterAuthOptions } from 'better-auth/minimal';
import { organization } from 'better-auth/plugins/organization';
import type { Database } from '@artspay/db/database';
import * as schema from '@artspay/db/schema/auth';
import { clientAddressHeader } from '#api/http/address-in';
import type { Keys } from '#api/secrets/keys';

export const authPath = '/auth';

export const passwordLength = { min: 12, max: 128 } as const;

/** Everything but where it is kept. */
export const authOptions = (publicUrl: string, secret: string) =>
  ({
    baseURL: publicUrl,
    basePath: authPath,
    secret,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    trustedOrigins: [publicUrl],
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 100,
      customRules: { '/sign-in/email': { window: 60, max: 5 } },
    },
    advanced: {
      useSecureCookies: publicUrl.startsWith('https:'),
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // To our own handler: better-auth would print them to the console, values of statements included.
    onAPIError: { throw: true },
    plugins: [organization({ allowUserToCreateOrganization: false })],
  }) satisfies BetterAuthOptions;

/**
 * Sign-in: who somebody is, and which merchant they belong to (one organisation is one merchant). Accounts
 * are not made here: an owner claims the installation by its token.
 */
export const createAuth = (database: Database, keys: Keys, publicUrl: string) =>
  betterAuth({
    ...authOptions(publicUrl, Buffer.from(keys.session).toString('base64url')),
    database: drizzleAdapter(database.db, { provider: 'pg', schema, transaction: true }),
  });

export type Auth = ReturnType<typeof createAuth>;
