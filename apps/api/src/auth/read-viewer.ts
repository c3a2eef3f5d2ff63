import { asc, eq } from 'drizzle-orm';
import { parseId } from '@artspay/core/id/id';
import type { Database } from '@artspay/db/database';
import { member } from '@artspay/db/schema/auth';
import type { Auth } from '#api/auth/auth';
import type { Viewer } from '#api/auth/viewer';

/** Who sent these headers, by the session cookie; `null` when nobody is signed in or belongs to a merchant. */
export const readViewer = async (
  auth: Auth,
  database: Database,
  headers: Headers,
): Promise<Viewer | null> => {
  if (!headers.has('cookie')) return null;
  const session = await auth.api.getSession({ headers });
  if (session === null) return null;
  const { id, name, email } = session.user;
  const [membership] = await database.db
    .select({ organizationId: member.organizationId })
    .from(member)
    .where(eq(member.userId, id))
    .orderBy(asc(member.createdAt))
    .limit(1);
  const merchantId = parseId('mer', membership?.organizationId ?? '');
  // Live opens with the first gateway that can charge in it.
  return merchantId === null ? null : { userId: id, name, email, scope: { merchantId, mode: 'test' } };
};
