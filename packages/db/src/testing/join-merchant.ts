import type { Database } from '#db/database';
import { member, organization, user } from '#db/schema/auth';

/** Makes a person who belongs to a merchant. */
export const joinMerchant = async ({ db }: Database, merchantId: string, userId: string): Promise<void> => {
  const createdAt = new Date();
  await db
    .insert(organization)
    .values({ id: merchantId, name: 'Some merchant', slug: merchantId, createdAt })
    .onConflictDoNothing();
  await db.insert(user).values({ id: userId, name: 'Ada', email: `${userId}@example.org` });
  await db.insert(member).values({ id: userId, organizationId: merchantId, userId, createdAt });
};
