import { boolean, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { EventId } from '@artspay/core/id/id';
import type { NoticeKind } from '@artspay/core/notice/notice';
import { user } from './auth.ts';
import { instant, scopeColumns } from './columns.ts';
import { events } from './events.ts';
import { merchantOwned } from './merchants.ts';

/** What staff are to be mailed: one row per event and person. It waits until it has an edition. */
export const notices = pgTable(
  'notices',
  {
    ...scopeColumns(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    eventId: text('event_id').$type<EventId>().notNull(),
    edition: text('edition').$type<EventId>(),
    gatheredAt: instant('gathered_at'),
    sentAt: instant('sent_at'),
  },
  (table) => [
    primaryKey({
      name: 'notices_pk',
      columns: [table.merchantId, table.mode, table.userId, table.kind, table.eventId],
    }),
    index('notices_gathered').on(table.merchantId, table.mode, table.userId, table.kind, table.gatheredAt),
    foreignKey({
      name: 'notices_event',
      columns: [table.merchantId, table.mode, table.eventId],
      foreignColumns: [events.merchantId, events.mode, events.id],
    }),
  ],
);

/** What a person switched off, or on again; a kind without a row is on. */
export const noticeChoices = pgTable(
  'notice_choices',
  {
    ...merchantOwned(),
    userId: text('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<NoticeKind>().notNull(),
    isOn: boolean('is_on').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'notice_choices_pk',
      columns: [table.merchantId, table.mode, table.userId, table.kind],
    }),
  ],
);
