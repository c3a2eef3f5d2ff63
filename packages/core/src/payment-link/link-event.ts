import type { Actor, DomainEvent, EventName } from '#core/events/event';
import type { EventId, Identities } from '#core/id/id';
import { toDecimal } from '#core/money/money';
import type { PaymentLink } from '#core/payment-link/payment-link';
import type { UnitOfWork } from '#core/unit-of-work/unit-of-work';

/** What the use cases of links work with. */
export type LinkDeps = { readonly unitOfWork: UnitOfWork; readonly identities: Identities };

export type LinkEventName = EventName & `payment_link.${string}`;

/**
 * The event of a change to a link, as it stands after it. Each change raises the link's version by one and
 * writes one event, so the version is the event's sequence. Reference and description stay out: people write
 * names into them.
 */
export const linkEvent = (
  name: LinkEventName,
  link: PaymentLink,
  { id, actor }: { readonly id: EventId; readonly actor: Actor },
): DomainEvent => ({
  id,
  name,
  subjectId: link.id,
  payableId: link.id,
  sequence: link.version,
  actor,
  occurredAt: link.updatedAt,
  data: {
    amount: link.amount === null ? null : toDecimal(link.amount),
    currency: link.currency,
    payerMayEdit: link.payerMayEdit,
    useLimit: link.useLimit,
    expiresAt: link.expiry?.at.toISOString() ?? null,
    signatureRequired: link.signatureRequired,
  },
});
