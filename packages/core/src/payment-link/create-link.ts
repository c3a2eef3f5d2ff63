import type { Actor } from '#core/events/event';
import { type LinkId, parseId } from '#core/id/id';
import { type KeyReused, once, type Repeatable } from '#core/idempotency/once';
import type { Scope } from '#core/merchant/scope';
import { type Expiry, type LocalTimeInput, parseExpiry } from '#core/payment-link/expiry';
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
import type { KeyedRequest, Transaction } from '#core/unit-of-work/unit-of-work';

/** What a new link is besides its terms. */
type Made = {
  readonly id: LinkId;
  readonly code: LinkCode;
  readonly now: Date;
  readonly useLimit: number | null;
  readonly expiry: Expiry | null;
  readonly signatureRequired: boolean;
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
  deps: LinkDeps,
  scope: Scope,
  input: LinkInput,
  actor: Actor,
): Promise<Result<PaymentLink, InvalidLinkInput>> => {
  const wanted = parseWanted(input);
  if (!wanted.ok) return wanted;
  return deps.unitOfWork.transaction(scope, (transaction) =>
    insertNew(deps, transaction, wanted.value, actor),
  );
};

/** The same, once per key: a repeat answers the link that the first one created. */
export const createLinkOnce = async (
  deps: LinkDeps,
  scope: Scope,
  request: KeyedRequest,
  input: LinkInput,
  actor: Actor,
): Promise<Result<Repeatable<PaymentLink>, InvalidLinkInput | KeyReused>> => {
  const wanted = parseWanted(input);
  if (!wanted.ok) return wanted;
  return deps.unitOfWork.transaction(scope, (transaction) =>
    once<PaymentLink, InvalidLinkInput>(transaction, request, {
      make: () => insertNew(deps, transaction, wanted.value, actor),
      find: (id) => findLink(transaction, id),
    }),
  );
};

/** Checked but for the expiry, which the database's clock judges. */
type Wanted = {
  readonly terms: LinkTerms;
  readonly useLimit: number | null;
  readonly expiry: LocalTimeInput | null;
  readonly signatureRequired: boolean;
};

const parseWanted = (input: LinkInput): Result<Wanted, InvalidLinkInput> => {
  const terms = parseLinkTerms(input);
  if (!terms.ok) return terms;
  const useLimit = parseUseLimit(input.useLimit === undefined ? 1 : input.useLimit);
  if (!useLimit.ok) return useLimit;
  return ok({
    terms: terms.value,
    useLimit: useLimit.value,
    expiry: input.expiry ?? null,
    signatureRequired: input.signatureRequired ?? false,
  });
};

const insertNew = async (
  { identities }: Pick<LinkDeps, 'identities'>,
  transaction: Transaction,
  { terms, expiry: until, ...limits }: Wanted,
  actor: Actor,
): Promise<Result<PaymentLink, InvalidLinkInput>> => {
  const now = await transaction.now();
  const expiry = until === null ? ok(null) : parseExpiry(until, now);
  if (!expiry.ok) return expiry;
  const made = { id: identities.id('link'), code: identities.linkCode(), now };
  const link = newLink(terms, { ...made, ...limits, expiry: expiry.value });
  await transaction.payables.insertLink(link);
  await transaction.events.append(
    linkEvent('payment_link.created', link, { id: identities.id('evt'), actor }),
  );
  return ok(link);
};

const findLink = async ({ payables }: Transaction, id: string): Promise<PaymentLink | null> => {
  const linkId = parseId('link', id);
  const found = linkId === null ? null : await payables.findOptionalById(linkId);
  return found?.kind === 'link' ? found : null;
};
