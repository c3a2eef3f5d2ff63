import type { Actor } from '#core/events/event';
import type { LinkId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import { type Expiry, parseExpiry } from '#core/payment-link/expiry';
import { type LinkDeps, linkEvent } from '#core/payment-link/link-event';
import {
  type InvalidLinkInput,
  type LinkInput,
  type LinkTerms,
  parseLinkTerms,
  parseUseLimit,
} from '#core/payment-link/link-input';
import type { LinkCode, PaymentLink } from '#core/payment-link/payment-link';
import { ok, type Result } from '#core/result';

/** What a new link is besides its terms. */
type Made = {
  readonly id: LinkId;
  readonly code: LinkCode;
  readonly now: Date;
  readonly useLimit: number | null;
  readonly expiry: Expiry | null;
};

/** A link that nobody has used: active, version 1. */
export const newLink = (terms: LinkTerms, { now, ...made }: Made): PaymentLink => ({
  kind: 'link',
  ...terms,
  ...made,
  usesReserved: 0,
  usesSucceeded: 0,
  version: 1,
  createdAt: now,
  updatedAt: now,
  deactivatedAt: null,
});

/**
 * Creates a payment link and its event in one transaction; payable once, unless something else is said. A
 * reference that another link has already is allowed: asking whether it is in use is a reader's question, not
 * a rule.
 */
export const createLink = async (
  { unitOfWork, identities }: LinkDeps,
  scope: Scope,
  input: LinkInput,
  actor: Actor,
): Promise<Result<PaymentLink, InvalidLinkInput>> => {
  const terms = parseLinkTerms(input);
  if (!terms.ok) return terms;
  const useLimit = parseUseLimit(input.useLimit === undefined ? 1 : input.useLimit);
  if (!useLimit.ok) return useLimit;
  return unitOfWork.transaction<PaymentLink, InvalidLinkInput>(scope, async (transaction) => {
    const now = await transaction.now();
    const expiry = input.expiry ? parseExpiry(input.expiry, now) : ok(null);
    if (!expiry.ok) return expiry;
    const link = newLink(terms.value, {
      id: identities.id('link'),
      code: identities.linkCode(),
      now,
      useLimit: useLimit.value,
      expiry: expiry.value,
    });
    await transaction.payables.insertLink(link);
    await transaction.events.append(
      linkEvent('payment_link.created', link, { id: identities.id('evt'), actor }),
    );
    return ok(link);
  });
};
