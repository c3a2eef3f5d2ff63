import { integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Actor, DomainEvent, EventName } from '@artspay/core/events/event';
import type { EventId } from '@artspay/core/id/id';
import { instant, scopeColumns } from './columns.ts';

/** The outbox: facts, each written in the transaction that made it true. Rows are never changed. */
export const events = pgTable(
  'events',
  {
    ...scopeColumns(),
    id: text('id').$type<EventId>().notNull(),
    name: text('name').$type<EventName>().notNull(),
    subjectId: text('subject_id').notNull(),
    payableId: text('payable_id').notNull(),
    sequence: integer('sequence').notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    occurredAt: instant('occurred_at').notNull(),
    data: jsonb('data').$type<DomainEvent['data']>().notNull(),
  },
  (table) => [
    primaryKey({ name: 'events_pk', columns: [table.merchantId, table.mode, table.id] }),
    uniqueIndex('events_of_subject').on(table.merchantId, table.mode, table.subjectId, table.sequence),
  ],
);
