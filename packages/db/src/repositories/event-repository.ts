import type { Scope } from '@artspay/core/merchant/scope';
import type { EventWriter } from '@artspay/core/unit-of-work/unit-of-work';
import { sql } from 'drizzle-orm';
import { changesChannel, changeToPayload } from '#db/changes';
import type { Queries } from '#db/database';
import { events } from '#db/schema/events';

export const eventRepository = (queries: Queries, scope: Scope): EventWriter => ({
  async append({ id, name, subjectId, payableId, sequence, actor, occurredAt, data }) {
    const payload = changeToPayload({ scope, subjectId, payableId });
    await queries
      .insert(events)
      .values({ ...scope, id, name, subjectId, payableId, sequence, actor, occurredAt, data })
      // Postgres holds it back until the commit, and forgets it on a rollback.
      .returning({ notified: sql`pg_notify(${changesChannel}, ${payload})` });
  },
});
