import { expect, test } from 'vitest';

import { deactivated } from '#core/payment-link/deactivate-link';
import { linkStatus } from '#core/payment-link/payment-link';
import { aLink, noon } from '#core/testing/builders';

const later = new Date('2026-11-22T13:00:00Z');

test('active → deactivated, as a change of its own version', () => {
  const link = aLink({ version: 3 });
  const after = deactivated(link, later);
  expect(after).toEqual({ ...link, deactivatedAt: later, updatedAt: later, version: 4 });
  expect(linkStatus(after, later)).toBe('deactivated');
});

test('deactivated → deactivated answers the very same link', () => {
  const link = aLink({ deactivatedAt: noon });
  expect(deactivated(link, later)).toBe(link);
});

test('a use that is held stays held: what was reserved may finish', () => {
  const link = deactivated(aLink({ usesReserved: 1 }), later);
  expect(link.usesReserved).toBe(1);
  expect(linkStatus(link, later)).toBe('payment_pending');
  expect(linkStatus({ ...link, usesReserved: 0, usesSucceeded: 1 }, later)).toBe('paid');
  expect(linkStatus({ ...link, usesReserved: 0 }, later)).toBe('deactivated');
});
