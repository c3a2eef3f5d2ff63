import type { Actor } from '#core/events/event';
import { type LinkId, parseId } from '#core/id/id';
import { type KeyReused, once, type Repeatable } from '#core/idempotency/once';
import type { Scope } from '#core/merchant/scope';
import { type LinkDeps, linkEvent } from '#core/payment-link/link-event';
import {
  type InvalidLinkInput,
  type LinkInput,
  type LinkTerms,
  parseLinkTerms,
} from '#core/payment-link/link-input';
import type { LinkCode, PaymentLink } from '#core/payment-link/payment-link';
import { ok, type Result } from '#core/result';
import type { KeyedRequest, Transaction } from '#core/unit-of-work/unit-of-work';

/** A link that nobody has used: active, version 1, payable once. */
export const newLink = (
  terms: LinkTerms,
  { id, code, now }: { readonly id: LinkId; readonly code: LinkCode; readonly now: Date },
): PaymentLink => ({
  kind: 'link',
  id,
  code,
  ...terms,
  useLimit: 1,
  usesReserved: 0,
  usesSucceeded: 0,
  version: 1,
  createdAt: now,
  updatedAt: now,
  deactivatedAt: null,
});

/**
 * Creates a payment link and its event in one transaction. A reference that another link has already is
 * allowed: asking whether it is in use is a reader's question, not a rule.
 */
export const createLink = async (
  deps: LinkDeps,
  scope: Scope,
  input: LinkInput,
  actor: Actor,
): Promise<Result<PaymentLink, InvalidLinkInput>> => {
  const terms = parseLinkTerms(input);
  if (!terms.ok) return terms;
  return deps.unitOfWork.transaction<PaymentLink, InvalidLinkInput>(scope, async (transaction) =>
    ok(await insertNew(deps, transaction, terms.value, actor)),
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
  const terms = parseLinkTerms(input);
  if (!terms.ok) return terms;
  return deps.unitOfWork.transaction(scope, (transaction) =>
    once<PaymentLink, InvalidLinkInput>(transaction, request, {
      make: async () => ok(await insertNew(deps, transaction, terms.value, actor)),
      find: (id) => findLink(transaction, id),
    }),
  );
};

const insertNew = async (
  { identities }: Pick<LinkDeps, 'identities'>,
  transaction: Transaction,
  terms: LinkTerms,
  actor: Actor,
): Promise<PaymentLink> => {
  const made = { id: identities.id('link'), code: identities.linkCode(), now: await transaction.now() };
  const link = newLink(terms, made);
  await transaction.payables.insertLink(link);
  await transaction.events.append(
    linkEvent('payment_link.created', link, { id: identities.id('evt'), actor }),
  );
  return link;
};

const findLink = async ({ payables }: Transaction, id: string): Promise<PaymentLink | null> => {
  const linkId = parseId('link', id);
  const found = linkId === null ? null : await payables.findOptionalById(linkId);
  return found?.kind === 'link' ? found : null;
};
