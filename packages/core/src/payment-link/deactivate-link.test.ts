import { expect, test } from 'vitest';

import { deactivated } from '#core/payment-link/deactivate-link';
import { linkStatus } from '#core/payment-link/payment-link';
import { aLink, later, now } from '#core/payment-link/testing/a-link';

test('active → deactivated, as a change of its own version', () => {
  const link = deactivated(aLink({ version: 3 }), later);
  expect(link).toEqual(aLink({ deactivatedAt: later, updatedAt: later, version: 4 }));
  expect(linkStatus(link)).toBe('deactivated');
});

test('deactivated → deactivated answers the very same link', () => {
  const link = aLink({ deactivatedAt: now });
  expect(deactivated(link, later)).toBe(link);
});

test('a use that is held stays held: what was reserved may finish', () => {
  const link = deactivated(aLink({ usesReserved: 1 }), later);
  expect(link.usesReserved).toBe(1);
  expect(linkStatus(link)).toBe('payment_pending');
  expect(linkStatus({ ...link, usesReserved: 0, usesSucceeded: 1 })).toBe('paid');
  expect(linkStatus({ ...link, usesReserved: 0 })).toBe('deactivated');
});
