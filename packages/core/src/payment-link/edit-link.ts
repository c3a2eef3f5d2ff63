import { sameFields } from '#core/custom-field/custom-field';
import type { Actor } from '#core/events/event';
import { parseId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import { type Money, sameMoney, toDecimal } from '#core/money/money';
import type { TakenUses } from '#core/payable/uses';
import { sameRules } from '#core/payment-link/amount-rules';
import { type Expiry, localTimeOf, parseExpiry, sameExpiry } from '#core/payment-link/expiry';
import { type LinkDeps, linkEvent } from '#core/payment-link/link-event';
import {
  type InvalidLinkInput,
  type LinkInput,
  type LinkTerms,
  parseLinkTerms,
  parseUseLimit,
} from '#core/payment-link/link-input';
import type { PaymentLink } from '#core/payment-link/payment-link';
import { fail, ok, type Result } from '#core/result';

/**
 * What is absent stays as it is. `null` removes what can be absent (an amount: the payer decides; a limit:
 * there is none) and leaves a reference, a currency, what the payer may edit and whether a signature is required as
 * they are.
 */
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
  link.currency === terms.currency &&
  sameMoney(link.amount, terms.amount) &&
  sameRules(link.amountRules, terms.amountRules) &&
  link.reference === terms.reference &&
  link.description === terms.description &&
  link.payerMayEdit === terms.payerMayEdit &&
  sameFields(link.customFields, terms.customFields);

const decimalOf = (amount: Money | null): string | null => (amount === null ? null : toDecimal(amount));

const given = <Value>(value: Value | undefined, otherwise: Value): Value =>
  value === undefined ? otherwise : value;

/** The terms as they would be; those of an unchanged link are taken as they stand. */
const editedTerms = (link: PaymentLink, input: EditLinkInput): Result<LinkTerms, InvalidLinkInput> => {
  const { amount, amountRules } = link;
  const asked = amount === null ? null : { amount: toDecimal(amount), currency: link.currency };
  const nextAmount = given(input.amount, asked);
  return parseLinkTerms({
    amount: nextAmount,
    currency: input.currency ?? (nextAmount === null ? link.currency : undefined),
    minimumAmount: given(input.minimumAmount, decimalOf(amountRules.minimum)),
    maximumAmount: given(input.maximumAmount, decimalOf(amountRules.maximum)),
    suggestedAmounts: given(input.suggestedAmounts, amountRules.suggested.map(toDecimal)),
    reference: input.reference ?? link.reference,
    description: given(input.description, link.description),
    payerMayEdit: input.payerMayEdit ?? link.payerMayEdit,
    customFields: given(input.customFields, link.customFields),
  });
};

/** An expiry that is given again as it stands is not judged again: it may be over. */
const editedExpiry = (
  { expiry }: PaymentLink,
  input: EditLinkInput['expiry'],
  now: Date,
): Result<Expiry | null, InvalidLinkInput> => {
  if (input === undefined) return ok(expiry);
  if (input === null) return ok(null);
  const stands =
    expiry !== null && input.timeZone === expiry.timeZone && input.dateTime === localTimeOf(expiry);
  return stands ? ok(expiry) : parseExpiry(input, now);
};

const editedUses = (
  link: PaymentLink,
  taken: TakenUses,
  input: EditLinkInput['useLimit'],
): Result<Pick<PaymentLink, 'useLimit' | keyof TakenUses>, InvalidLinkInput> => {
  const parsed = parseUseLimit(input === undefined ? link.useLimit : input);
  if (!parsed.ok) return parsed;
  const useLimit = parsed.value;
  // Without limit nothing is counted; when a limit comes, what was counted by payments counts.
  if (useLimit === null) return ok({ useLimit, usesReserved: 0, usesSucceeded: 0 });
  return taken.usesReserved + taken.usesSucceeded > useLimit
    ? fail({ code: 'INVALID_INPUT', path: ['useLimit'], why: 'use_limit_below_uses' })
    : ok({ useLimit, usesReserved: taken.usesReserved, usesSucceeded: taken.usesSucceeded });
};

/**
 * Decides an edit of a link that is locked; `taken` says how often it is held and was paid, also where it has no
 * limit. Refused after deactivation, and when somebody else changed it since `version`. Once a payment holds or
 * has taken a use, how often, until when and whether only signed it can be paid may still change, and nothing else. An edit that
 * changes nothing answers the very same link.
 */
export const decideEdit = (
  link: PaymentLink,
  taken: TakenUses,
  input: EditLinkInput,
  now: Date,
): Result<PaymentLink, InvalidLinkInput | LinkConflict> => {
  if (link.deactivatedAt !== null) return fail({ code: 'LINK_DEACTIVATED', path: [], current: link });
  if (link.version !== input.version) return fail({ code: 'LINK_CHANGED', path: ['version'], current: link });
  const terms = editedTerms(link, input);
  if (!terms.ok) return terms;
  const areTermsSame = sameTerms(link, terms.value);
  if (!areTermsSame && taken.usesReserved + taken.usesSucceeded > 0)
    return fail({ code: 'LINK_HAS_PAYMENT', path: [], current: link });
  const uses = editedUses(link, taken, input.useLimit);
  if (!uses.ok) return uses;
  const expiry = editedExpiry(link, input.expiry, now);
  if (!expiry.ok) return expiry;
  const signatureRequired = input.signatureRequired ?? link.signatureRequired;
  if (
    areTermsSame &&
    uses.value.useLimit === link.useLimit &&
    sameExpiry(expiry.value, link.expiry) &&
    signatureRequired === link.signatureRequired
  )
    return ok(link);
  return ok({
    ...link,
    ...terms.value,
    ...uses.value,
    expiry: expiry.value,
    signatureRequired,
    version: link.version + 1,
    updatedAt: now,
  });
};

/** Changes a link, with its event, in one transaction. Its currency stays once a card was tried. */
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
    const taken = link.useLimit === null ? await transaction.payables.countUses(id) : link;
    const edited = decideEdit(link, taken, input, await transaction.now());
    if (!edited.ok || edited.value === link) return edited;
    // What was tried may still turn out to be captured, and a link is paid in one currency.
    if (edited.value.currency !== link.currency && (await transaction.payables.wasTried(id)))
      return fail({ code: 'LINK_HAS_PAYMENT', path: [], current: link });
    await transaction.payables.updateLink(edited.value);
    await transaction.events.append(
      linkEvent('payment_link.edited', edited.value, { id: identities.id('evt'), actor }),
    );
    return edited;
  });
};
