import { createId } from '#core/id/id';
import { money } from '#core/money/money';
import { currency } from '#core/money/testing/arbitrary-money';
import { createLinkCode } from '#core/payment-link/link-code';
import type { PaymentLink } from '#core/payment-link/payment-link';

export const now = new Date('2026-11-22T06:00:00Z');
export const later = new Date('2026-11-22T07:00:00Z');

/** An active link of A$120.00, payable once; tests state only what matters to them. */
export const aLink = (but: Partial<PaymentLink> = {}): PaymentLink => ({
  kind: 'link',
  id: createId('link', now, new Uint8Array(10)),
  code: createLinkCode(new Uint8Array(10)),
  amount: money(12000n, currency('AUD')),
  reference: 'INV-1001',
  description: 'Untitled (blue)',
  payerMayEdit: false,
  useLimit: 1,
  usesReserved: 0,
  usesSucceeded: 0,
  version: 1,
  createdAt: now,
  updatedAt: now,
  deactivatedAt: null,
  ...but,
});
