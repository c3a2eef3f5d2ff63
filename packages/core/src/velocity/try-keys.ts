import type { DeclineCode } from '#core/gateway/gateway';
import type { MerchantId } from '#core/id/id';
import { parseId } from '#core/id/id';
import type { Scope } from '#core/merchant/scope';
import type { PayableId } from '#core/payable/payable';
import { type CountKey, countKey } from '#core/velocity/counts';
import type { Limits } from '#core/velocity/limits';

/** How long staff are told that tries were held back. */
const heldWindowMs = 24 * 60 * 60 * 1_000;

/** Who tries what. `address` is a keyed hash. */
export type Try = {
  readonly address: string;
  readonly payableId: PayableId;
  readonly merchantId: MerchantId;
};

/** What counts as one link: a payment link, or all invoices of the scope's Payment URL. */
export const linkSubject = (id: PayableId): string => parseId('link', id) ?? 'payment_url';

export const triesOf = (limits: Limits, { address, payableId, merchantId }: Try): readonly CountKey[] => [
  countKey(limits, 'tries_per_address', address),
  countKey(limits, 'tries_per_link', linkSubject(payableId)),
  countKey(limits, 'tries_per_merchant', merchantId),
];

/** What a decline counts against, whoever brings the news of it. */
export const declinesOf = (
  limits: Limits,
  { payableId, merchantId, card }: Omit<Try, 'address'> & { readonly card: string | null },
): readonly CountKey[] => [
  countKey(limits, 'declines_per_link', linkSubject(payableId)),
  countKey(limits, 'declines_per_merchant', merchantId),
  ...(card === null ? [] : [countKey(limits, 'declines_per_card', card)]),
];

export const declinesOfAddress = (limits: Limits, address: string): CountKey =>
  countKey(limits, 'declines_per_address', address);

export const heldKey = (payableId: PayableId): CountKey => ({
  name: 'held_per_link',
  subject: linkSubject(payableId),
  windowMs: heldWindowMs,
});

/**
 * Under which it is noted that a card of the merchant is at its limit. Two, because a window cannot be
 * prolonged: the second is begun where the first ends before the card's.
 */
export const cardsAtLimit = ({ declines_per_card: { windowMs } }: Limits): readonly CountKey[] =>
  ['first', 'second'].map((subject) => ({ name: 'cards_at_limit', subject, windowMs: 2 * windowMs }));

/** Whether a bank said no to a card. The other two say nothing about one, and honest payers meet them. */
export const isCardDecline = (code: DeclineCode | null): boolean =>
  code !== null && code !== 'card_details_expired' && code !== 'processing_error';

/** Recognises a card at one merchant: a keyed hash of the gateway's own fingerprint, which is never kept. */
export const cardSubject = (
  hash: (text: string) => string,
  { merchantId, mode }: Scope,
  gateway: string,
  fingerprint: string,
): string => hash(JSON.stringify(['card', merchantId, mode, gateway, fingerprint]));
