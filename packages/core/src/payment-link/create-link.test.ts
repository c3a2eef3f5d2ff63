import { expect, test } from 'vitest';

import { createId } from '#core/id/id';
import { newLink } from '#core/payment-link/create-link';
import { createLinkCode } from '#core/payment-link/link-code';
import { parseLinkTerms } from '#core/payment-link/link-input';
import { linkStatus } from '#core/payment-link/payment-link';
import { aLink, amountOf, noon } from '#core/testing/builders';

const terms = parseLinkTerms({
  amount: { amount: '120.00', currency: 'AUD' },
  reference: 'INV-1001',
  description: 'Untitled (blue)',
  payerMayEdit: 'nothing',
});
const made = {
  id: createId('link', noon, new Uint8Array(10)),
  code: createLinkCode(new Uint8Array(10)),
  now: noon,
  useLimit: 1,
  expiry: null,
  signatureRequired: false,
};

test('a new link is active, payable once, and of version 1', () => {
  if (!terms.ok) throw new Error('the terms are good');
  const link = newLink(terms.value, made);
  expect(link).toEqual(
    aLink({ id: made.id, code: made.code, amount: amountOf(12000n), description: 'Untitled (blue)' }),
  );
  expect(linkStatus(link, noon)).toBe('active');
});
