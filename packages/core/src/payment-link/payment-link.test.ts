import fc from 'fast-check';
import { expect, test } from 'vitest';

import { linkStatus } from '#core/payment-link/payment-link';
import { aLink, noon } from '#core/testing/builders';

test.each([
  // limit, reserved, succeeded, deactivated, status
  [1, 0, 0, false, 'active'],
  [1, 1, 0, false, 'payment_pending'],
  [1, 0, 1, false, 'paid'],
  [1, 0, 0, true, 'deactivated'],
  [1, 1, 0, true, 'payment_pending'],
  [1, 0, 1, true, 'paid'],
  [2, 0, 1, false, 'active'],
  [2, 1, 0, false, 'active'],
  [2, 1, 1, false, 'payment_pending'],
  [2, 0, 2, false, 'paid'],
  [2, 0, 1, true, 'deactivated'],
  [null, 0, 0, false, 'active'],
  [null, 0, 0, true, 'deactivated'],
] as const)('limit %s, %s reserved, %s succeeded, deactivated %s: %s', (...facts) => {
  const [useLimit, usesReserved, usesSucceeded, off, status] = facts;
  const link = aLink({ useLimit, usesReserved, usesSucceeded, deactivatedAt: off ? noon : null });
  expect(linkStatus(link, noon)).toBe(status);
});

const over = { at: noon, timeZone: 'Australia/Sydney' };
const ahead = { ...over, at: new Date(noon.getTime() + 1) };

const anyLink = fc
  .record({
    limit: fc.integer({ min: 1, max: 5 }),
    used: fc.integer({ min: 0, max: 5 }),
    off: fc.boolean(),
    expiry: fc.constantFrom(null, over, ahead),
  })
  .chain(({ limit, used, off, expiry }) => {
    const taken = Math.min(limit, used);
    return fc.integer({ min: 0, max: taken }).map((usesSucceeded) =>
      aLink({
        useLimit: limit,
        usesSucceeded,
        usesReserved: taken - usesSucceeded,
        deactivatedAt: off ? noon : null,
        expiry,
      }),
    );
  });

test('exactly the active links have a free use, are not deactivated and have not expired', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      const free = link.useLimit === null || link.usesReserved + link.usesSucceeded < link.useLimit;
      expect(linkStatus(link, noon) === 'active').toBe(
        free && link.deactivatedAt === null && link.expiry !== over,
      );
    }),
  );
});

test('what is paid stays paid, whatever else happens to the link', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      fc.pre(linkStatus(link, noon) === 'paid');
      expect(linkStatus({ ...link, deactivatedAt: noon, expiry: over }, noon)).toBe('paid');
    }),
  );
});

test('an expiry that is moved ahead or removed makes an expired link what it was before', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      const without = linkStatus({ ...link, expiry: null }, noon);
      expect(linkStatus({ ...link, expiry: ahead }, noon)).toBe(without);
      const expired = linkStatus({ ...link, expiry: over }, noon);
      expect(expired).toBe(without === 'active' ? 'expired' : without);
    }),
  );
});
