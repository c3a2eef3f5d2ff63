import type { Scope } from '@artspay/core/merchant/scope';
import type { Inbox } from '@artspay/core/unit-of-work/unit-of-work';
import type { Queries } from '#db/database';
import { inbox } from '#db/schema/inbox';

export const inboxRepository = (queries: Queries, scope: Scope): Inbox => ({
  async insertOnce({ gateway, key, body }) {
    const written = await queries
      .insert(inbox)
      .values({ ...scope, gateway, key, body })
      .onConflictDoNothing()
      .returning({ key: inbox.key });
    return written.length === 1;
  },
});
