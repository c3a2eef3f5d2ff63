import { randomBytes } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '@artspay/core/result';
import type { Database } from '@artspay/db/database';
import { account, member, organization, user } from '@artspay/db/schema/auth';
import { merchants } from '@artspay/db/schema/merchants';
import { consumeOwnerToken, isOwnerToken } from '@artspay/db/setup/instance';
import { passwordLength } from '#api/auth/auth';
import { hashToken } from '#api/secrets/tokens';

const line = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u)
  .normalize();

/** What the first owner types, and the token that the server printed. */
export const ownerClaim = z.object({
  token: z.string().max(200),
  name: line.min(1).max(100),
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(passwordLength.min).max(passwordLength.max),
});
export type OwnerClaim = z.infer<typeof ownerClaim>;

const newId = (): string => randomBytes(16).toString('base64url');

/**
 * Makes whoever has the one-time token the owner of this installation's merchant. The token is spent in the
 * transaction that makes the account: of two claims at once, one succeeds.
 */
export const claimOwner = async (
  database: Database,
  claim: OwnerClaim,
): Promise<Result<undefined, 'wrong_token'>> => {
  const tokenHash = hashToken(claim.token);
  // A look ahead, so that nobody without the token makes this server hash passwords.
  if (!(await isOwnerToken(database, tokenHash))) return fail('wrong_token');
  const password = await hashPassword(claim.password);
  return database.db.transaction(async (queries) => {
    if (!(await consumeOwnerToken(queries, tokenHash))) return fail('wrong_token');
    const now = new Date();
    const [merchant] = await queries.select().from(merchants).limit(1);
    if (merchant === undefined) throw new Error('there is no merchant to own');
    const userId = newId();
    await queries
      .insert(organization)
      .values({ id: merchant.id, name: merchant.name, slug: merchant.id, createdAt: now })
      .onConflictDoNothing();
    await queries.insert(user).values({ id: userId, name: claim.name, email: claim.email });
    await queries.insert(account).values({
      id: newId(),
      accountId: userId,
      providerId: 'credential',
      userId,
      password,
    });
    await queries
      .insert(member)
      .values({ id: newId(), organizationId: merchant.id, userId, role: 'owner', createdAt: now });
    return ok(undefined);
  });
};
