import type { Actor } from '#core/events/event';
import { parseId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import type { LinkNotFound } from '#core/payment-link/edit-link';
import { type LinkDeps, linkEvent } from '#core/payment-link/link-event';
import type { PaymentLink } from '#core/payment-link/payment-link';
import { fail, ok, type Result } from '#core/result';

/**
 * A link that takes no new payment from `now` on; one that is deactivated already stays the very same. A
 * payment that holds a use may still finish. The version grows, so a payer who saw the link before is told.
 */
export const deactivated = (link: PaymentLink, now: Date): PaymentLink =>
  link.deactivatedAt === null
    ? { ...link, deactivatedAt: now, updatedAt: now, version: link.version + 1 }
    : link;

/** Deactivates a link, with its event, in one transaction. Repeats change nothing and write nothing. */
export const deactivateLink = async (
  { unitOfWork, identities }: LinkDeps,
  scope: Scope,
  linkId: string,
  actor: Actor,
): Promise<Result<PaymentLink, LinkNotFound>> => {
  const id = parseId('link', linkId);
  if (id === null) return fail({ code: 'NOT_FOUND', path: ['id'] });
  return unitOfWork.transaction<PaymentLink, LinkNotFound>(scope, async (transaction) => {
    const link = await transaction.payables.lockLink(id);
    if (link === null) return fail({ code: 'NOT_FOUND', path: ['id'] });
    const after = deactivated(link, await transaction.now());
    if (after === link) return ok(link);
    await transaction.payables.updateLink(after);
    await transaction.events.append(
      linkEvent('payment_link.deactivated', after, { id: identities.id('evt'), actor }),
    );
    return ok(after);
  });
};
