import type { DomainEvent, EventName } from '#core/events/event';
import type { CardSummary } from '#core/gateway/gateway';
import type { EventId, PaymentId } from '#core/id/id';
import type { Money } from '#core/money/money';

/** What staff are told about by mail; each person can switch each kind off. */
export const noticeKinds = ['payment', 'late_money', 'dispute', 'failure'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The events that staff are told of. A failed return of late money is told by the refund that failed. */
const kinds = {
  'payment.succeeded': 'payment',
  'payment.captured_late': 'late_money',
  'dispute.opened': 'dispute',
  'payment.captured_twice': 'failure',
  'refund.declined': 'failure',
  'refund.lapsed': 'failure',
  'refund.failed': 'failure',
} as const satisfies Partial<Record<EventName, NoticeKind>>;

export type NoticeEventName = keyof typeof kinds;

export const isNoticeEvent = (name: EventName): name is NoticeEventName => name in kinds;

/** The kind of notice that an event is; `null` for what nobody is told of. */
export const noticeKindOf = ({ name }: Pick<DomainEvent, 'name'>): NoticeKind | null =>
  isNoticeEvent(name) ? kinds[name] : null;

/** One event, as it is told. */
export type Notice = {
  readonly eventId: EventId;
  readonly eventName: NoticeEventName;
  readonly occurredAt: Date;
  readonly paymentId: PaymentId;
  readonly reference: string;
  /** Of the payment, refund or dispute that it is about. */
  readonly amount: Money;
  readonly card: CardSummary | null;
};

/** Whether a person is mailed, by kind. Every kind is on until they switch it off. */
export type NoticeChoices = Readonly<Record<NoticeKind, boolean>>;

/** One mail to one person: everything of one kind that waited when it was gathered. */
export type NoticeMail = {
  readonly userId: string;
  readonly kind: NoticeKind;
  /** The newest event in it: the same in every try, and of no other mail of this kind to this person. */
  readonly edition: EventId;
};

/** After a mail the next of its kind to the same person waits this long, and holds what happened meanwhile. */
export const noticePauseMs = 5 * 60_000;
