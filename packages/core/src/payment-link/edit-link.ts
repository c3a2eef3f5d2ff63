import type { Actor } from '#core/events/event';
import { parseId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import { equalMoney, toDecimal } from '#core/money/money';
import { type LinkDeps, linkEvent } from '#core/payment-link/link-event';
import {
  type InvalidLinkInput,
  type LinkInput,
  type LinkTerms,
  parseLinkTerms,
} from '#core/payment-link/link-input';
import type { PaymentLink } from '#core/payment-link/payment-link';
import { fail, ok, type Result } from '#core/result';

/** What is absent or `null` stays as it is, except `description`: `null` and empty both remove it. */
export type EditLinkInput = {
  readonly id: string;
  /** The version that the editor saw. */
  readonly version: number;
} & { readonly [Field in keyof LinkInput]?: LinkInput[Field] | null | undefined };

export type LinkNotFound = { readonly code: 'NOT_FOUND'; readonly path: readonly string[] };

/** `current` is the link as it stands. */
export type LinkConflict = {
  readonly code: 'LINK_HAS_PAYMENT' | 'LINK_DEACTIVATED' | 'LINK_CHANGED';
  readonly path: readonly string[];
  readonly current: PaymentLink;
};

export type EditLinkFailure = LinkNotFound | InvalidLinkInput | LinkConflict;

const sameTerms = (link: LinkTerms | PaymentLink, terms: LinkTerms): boolean =>
  equalMoney(link.amount, terms.amount) &&
  link.reference === terms.reference &&
  link.description === terms.description &&
  link.payerMayEdit === terms.payerMayEdit;

/**
 * Decides an edit of a link that is locked. Refused, in this order: once a payment holds or has taken a use;
 * after deactivation; when somebody else changed it since `version`. An edit that changes nothing answers the
 * very same link.
 */
export const decideEdit = (
  link: PaymentLink,
  { version, amount, reference, description, payerMayEdit }: EditLinkInput,
  now: Date,
): Result<PaymentLink, InvalidLinkInput | LinkConflict> => {
  if (link.usesReserved + link.usesSucceeded > 0)
    return fail({ code: 'LINK_HAS_PAYMENT', path: [], current: link });
  if (link.deactivatedAt !== null) return fail({ code: 'LINK_DEACTIVATED', path: [], current: link });
  if (link.version !== version) return fail({ code: 'LINK_CHANGED', path: ['version'], current: link });

  const terms = parseLinkTerms({
    amount: amount ?? { amount: toDecimal(link.amount), currency: link.amount.currency },
    reference: reference ?? link.reference,
    description: description === undefined ? link.description : description,
    payerMayEdit: payerMayEdit ?? link.payerMayEdit,
  });
  if (!terms.ok) return terms;
  return ok(
    sameTerms(link, terms.value)
      ? link
      : { ...link, ...terms.value, version: link.version + 1, updatedAt: now },
  );
};

/** Changes a link before its first payment, with its event, in one transaction. */
export const editLink = async (
  { unitOfWork, identities }: LinkDeps,
  scope: Scope,
  input: EditLinkInput,
  actor: Actor,
): Promise<Result<PaymentLink, EditLinkFailure>> => {
  const id = parseId('link', input.id);
  if (id === null) return fail({ code: 'NOT_FOUND', path: ['id'] });
  return unitOfWork.transaction<PaymentLink, EditLinkFailure>(scope, async (transaction) => {
    const link = await transaction.payables.lockLink(id);
    if (link === null) return fail({ code: 'NOT_FOUND', path: ['id'] });
    const edited = decideEdit(link, input, await transaction.now());
    if (!edited.ok || edited.value === link) return edited;
    await transaction.payables.updateLink(edited.value);
    await transaction.events.append(
      linkEvent('payment_link.edited', edited.value, { id: identities.id('evt'), actor }),
    );
    return edited;
  });
};
