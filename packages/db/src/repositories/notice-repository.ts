import type { EventId } from '@artspay/core/id/id';
import type { Scope } from '@artspay/core/merchant/scope';
import { parseCurrency } from '@artspay/core/money/currency';
import { parseDecimal } from '@artspay/core/money/money';
import { isNoticeEvent, type Notice, type NoticeKind, type NoticeMail } from '@artspay/core/notice/notice';
import type { NoticeRepository } from '@artspay/core/unit-of-work/unit-of-work';
import { and, asc, eq, isNull, lte, max, sql } from 'drizzle-orm';
import type { Queries } from '#db/database';
import { rowToCard } from '#db/repositories/payment-rows';
import { member, user } from '#db/schema/auth';
import { events } from '#db/schema/events';
import { noticeChoices as choices, notices as table } from '#db/schema/notices';
import { payments } from '#db/schema/payments';
import { inSameScope, inScope } from '#db/scope';

type Waiting = { readonly userId: string; readonly kind: NoticeKind; readonly eventId: EventId };

export const noticeRepository = (queries: Queries, scope: Scope): NoticeRepository => {
  const isMember = (userId: string) =>
    and(eq(member.organizationId, scope.merchantId), eq(member.userId, userId));
  const inMail = ({ userId, kind, edition }: NoticeMail) =>
    inScope(table, scope, eq(table.userId, userId), eq(table.kind, kind), eq(table.edition, edition));

  /** When the newest mail of a kind to a person was gathered. */
  const lastGathered = async ({ userId, kind }: Waiting): Promise<Date | null> => {
    const [row] = await queries
      .select({ at: max(table.gatheredAt) })
      .from(table)
      .where(inScope(table, scope, eq(table.userId, userId), eq(table.kind, kind)));
    return row?.at ?? null;
  };

  return {
    async add(eventId, kind) {
      const receivers = await queries
        .select({ userId: member.userId })
        .from(member)
        .leftJoin(choices, inScope(choices, scope, eq(choices.userId, member.userId), eq(choices.kind, kind)))
        .where(and(eq(member.organizationId, scope.merchantId), sql`coalesce(${choices.isOn}, true)`));
      if (receivers.length === 0) return false;
      await queries
        .insert(table)
        .values(receivers.map(({ userId }) => ({ ...scope, userId, kind, eventId })))
        .onConflictDoNothing();
      return true;
    },

    async gather(now, pausedSince) {
      // Locked: of two who gather at once, the second finds only what the first did not take.
      const waiting = await queries
        .select({ userId: table.userId, kind: table.kind, eventId: table.eventId })
        .from(table)
        .where(inScope(table, scope, isNull(table.edition)))
        .orderBy(asc(table.eventId))
        .for('update');
      const newest = new Map<string, Waiting>();
      for (const row of waiting) newest.set(`${row.kind} ${row.userId}`, row);
      const mails: NoticeMail[] = [];
      let waitingSince: Date | null = null;
      for (const row of newest.values()) {
        const { userId, kind, eventId: edition } = row;
        const last = await lastGathered(row);
        if (last !== null && last > pausedSince) {
          if (waitingSince === null || last < waitingSince) waitingSince = last;
          continue;
        }
        await queries
          .update(table)
          .set({ edition, gatheredAt: now })
          .where(
            inScope(
              table,
              scope,
              eq(table.userId, userId),
              eq(table.kind, kind),
              isNull(table.edition),
              lte(table.eventId, edition),
            ),
          );
        mails.push({ userId, kind, edition });
      }
      return { mails, waitingSince };
    },

    async list(mail) {
      const rows = await queries
        .select({ event: events, payment: payments })
        .from(table)
        .innerJoin(events, inSameScope(table, events, eq(events.id, table.eventId)))
        .innerJoin(payments, inSameScope(table, payments, eq(payments.id, events.subjectId)))
        .where(and(inMail(mail), isNull(table.sentAt)))
        .orderBy(asc(events.occurredAt), asc(events.id));
      return rows.map(rowToNotice);
    },

    async markSent(mail, now) {
      await queries.update(table).set({ sentAt: now }).where(inMail(mail));
    },

    async addressOf(userId) {
      const [row] = await queries
        .select({ email: user.email })
        .from(user)
        .innerJoin(member, eq(member.userId, user.id))
        .where(isMember(userId));
      return row?.email ?? null;
    },

    async choices(userId) {
      const rows = await queries
        .select({ kind: choices.kind })
        .from(choices)
        .where(inScope(choices, scope, eq(choices.userId, userId), eq(choices.isOn, false)));
      const off = new Set(rows.map(({ kind }) => kind));
      const isOn = (kind: NoticeKind) => !off.has(kind);
      return {
        payment: isOn('payment'),
        late_money: isOn('late_money'),
        dispute: isOn('dispute'),
        failure: isOn('failure'),
      };
    },

    async choose(userId, kind, isOn) {
      const [found] = await queries.select({ id: member.id }).from(member).where(isMember(userId));
      if (found === undefined) return false;
      await queries
        .insert(choices)
        .values({ ...scope, userId, kind, isOn })
        .onConflictDoUpdate({
          target: [choices.merchantId, choices.mode, choices.userId, choices.kind],
          set: { isOn },
        });
      return true;
    },
  };
};

const rowToNotice = ({
  event,
  payment,
}: {
  readonly event: typeof events.$inferSelect;
  readonly payment: typeof payments.$inferSelect;
}): Notice => {
  const { amount, currency: code } = event.data;
  const currency = parseCurrency(String(code));
  const read = currency === null ? null : parseDecimal(String(amount), currency);
  if (!isNoticeEvent(event.name) || read === null || !read.ok)
    throw new Error(`event ${event.id} cannot be told`);
  return {
    eventId: event.id,
    eventName: event.name,
    occurredAt: event.occurredAt,
    paymentId: payment.id,
    reference: payment.reference,
    amount: read.value,
    card: rowToCard(payment),
  };
};
