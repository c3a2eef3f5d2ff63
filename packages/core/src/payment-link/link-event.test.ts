import { expect, test } from 'vitest';

import { createId } from '#core/id/id';
import { deactivated } from '#core/payment-link/deactivate-link';
import { decideEdit } from '#core/payment-link/edit-link';
import { linkEvent } from '#core/payment-link/link-event';
import { aLink } from '#core/testing/builders';

const later = new Date('2026-11-22T13:00:00Z');

const about = {
  id: createId('evt', later, new Uint8Array(10)),
  actor: { kind: 'staff', userId: 'u1' },
} as const;

test('an event tells the link as it stands, who changed it and when', () => {
  const link = aLink({ version: 2, updatedAt: later });
  expect(linkEvent('payment_link.edited', link, about)).toEqual({
    id: about.id,
    name: 'payment_link.edited',
    subjectId: link.id,
    payableId: link.id,
    sequence: 2,
    actor: { kind: 'staff', userId: 'u1' },
    occurredAt: later,
    data: {
      amount: '1234.50',
      currency: 'AUD',
      payerMayEdit: 'nothing',
      signatureRequired: false,
      useLimit: 1,
      expiresAt: null,
    },
  });
});

test('created, edited, deactivated: sequences count from 1 without gaps', () => {
  const created = aLink();
  const edited = decideEdit(created, created, { id: created.id, version: 1, reference: 'INV-1002' }, later);
  if (!edited.ok) throw new Error('the edit is good');
  const off = deactivated(edited.value, later);
  const sequences = [
    linkEvent('payment_link.created', created, about),
    linkEvent('payment_link.edited', edited.value, about),
    linkEvent('payment_link.deactivated', off, about),
  ].map(({ sequence }) => sequence);
  expect(sequences).toEqual([1, 2, 3]);
});

test('what people write stays out of events: they write names', () => {
  const link = aLink({ reference: 'Ada Lovelace', description: 'for Ada' });
  expect(JSON.stringify(linkEvent('payment_link.created', link, about))).not.toMatch(/Ada/);
});
