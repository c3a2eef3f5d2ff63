import { expect, test } from 'vitest';
import type { DeclineCode } from '#core/gateway/gateway';
import { aLink, anInvoice, builderIdentities } from '#core/testing/builders';
import { usualLimits } from '#core/velocity/limits';
import {
  cardSubject,
  declinesOf,
  declinesOfAddress,
  heldKey,
  isCardDecline,
  linkSubject,
  triesOf,
} from '#core/velocity/try-keys';

const merchantId = builderIdentities.id('mer');
const scope = { merchantId, mode: 'test' } as const;
const pairs = (keys: readonly { readonly name: string; readonly subject: string }[]) =>
  keys.map(({ name, subject }) => [name, subject]);

test('a try counts for its address, its link and its merchant', () => {
  const { id: payableId } = aLink();
  expect(pairs(triesOf(usualLimits, { address: 'hash', payableId, merchantId }))).toEqual([
    ['tries_per_address', 'hash'],
    ['tries_per_link', payableId],
    ['tries_per_merchant', merchantId],
  ]);
});

test('a decline counts for its link, its merchant and, where it is known, its card', () => {
  const { id: payableId } = aLink();
  const shared = [
    ['declines_per_link', payableId],
    ['declines_per_merchant', merchantId],
  ];
  expect(pairs(declinesOf(usualLimits, { payableId, merchantId, card: null }))).toEqual(shared);
  expect(pairs(declinesOf(usualLimits, { payableId, merchantId, card: 'c' }))).toEqual([
    ...shared,
    ['declines_per_card', 'c'],
  ]);
  expect(pairs([declinesOfAddress(usualLimits, 'hash')])).toEqual([['declines_per_address', 'hash']]);
});

test('two links are two, all invoices of a Payment URL are one: whoever has it makes up references', () => {
  expect(linkSubject(aLink().id)).not.toBe(linkSubject(aLink().id));
  expect(linkSubject(anInvoice({ reference: 'A' }).id)).toBe(linkSubject(anInvoice({ reference: 'B' }).id));
});

test('what is held back is counted for its link over a day', () => {
  const { id } = aLink();
  expect(heldKey(id)).toEqual({ name: 'held_per_link', subject: id, windowMs: 86_400_000 });
});

test('only a bank’s no to a card is a decline that counts', () => {
  const counts: Readonly<Record<DeclineCode, boolean>> = {
    declined: true,
    insufficient_funds: true,
    expired_card: true,
    incorrect_cvc: true,
    authentication_failed: true,
    processing_error: false,
    card_details_expired: false,
  };
  for (const code of Object.keys(counts) as DeclineCode[]) expect(isCardDecline(code)).toBe(counts[code]);
  expect(isCardDecline(null)).toBe(false);
});

test('a card is the same at one merchant, mode and gateway, and another anywhere else', () => {
  const seen: string[] = [];
  const hash = (text: string) => {
    seen.push(text);
    return `hash-${seen.indexOf(text)}`;
  };
  const same = cardSubject(hash, scope, 'sandbox', 'fp');
  expect(cardSubject(hash, scope, 'sandbox', 'fp')).toBe(same);
  for (const other of [
    cardSubject(hash, { ...scope, mode: 'live' }, 'sandbox', 'fp'),
    cardSubject(hash, { ...scope, merchantId: builderIdentities.id('mer') }, 'sandbox', 'fp'),
    cardSubject(hash, scope, 'stripe', 'fp'),
    cardSubject(hash, scope, 'sandbox', 'fq'),
  ])
    expect(other).not.toBe(same);
});
