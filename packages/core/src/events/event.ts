import type { EventId } from '#core/id/id';
import type { DisputeEventName } from '#core/dispute/dispute-transitions';
import type { PaymentEventName } from '#core/payment/payment-transitions';
import type { RefundEventName } from '#core/refund/refund-transitions';

export type Actor =
  | { readonly kind: 'staff'; readonly userId: string }
  | { readonly kind: 'payer' }
  | { readonly kind: 'system' };

export type EventName =
  /** `data.changed` names the fields. Its subject and payable are the merchant itself. */
  | 'merchant.updated'
  /** `data.changed` names the settings. Its subject and payable are the URL's code. */
  | 'payment_url.updated'
  | 'payment_link.created'
  | 'payment_link.edited'
  | 'payment_link.deactivated'
  | 'payment.started'
  /** Captured although another attempt of the same payment is open or captured: alarm. */
  | 'payment.captured_twice'
  | PaymentEventName
  /** Events of a payment's refunds and disputes are about the payment, and numbered with its own. */
  | RefundEventName
  | DisputeEventName;

/** A fact, written in the transaction that made it true: the outbox. */
export type DomainEvent = {
  readonly id: EventId;
  readonly name: EventName;
  /** The link, invoice or payment it is about. */
  readonly subjectId: string;
  /** The payable it concerns; equal to `subjectId` for events about a link. */
  readonly payableId: string;
  /** Counts from 1 per subject, without gaps. */
  readonly sequence: number;
  readonly actor: Actor;
  readonly occurredAt: Date;
  /** Small and flat; no personal data, no card data. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
};
