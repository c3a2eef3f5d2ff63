import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveDelayMs } from '#core/payment/resolve-attempt';

const waits = (spread: number) => [0, 1, 2, 8, 9, 1000].map((tries) => resolveDelayMs(tries, spread));

test('the wait doubles from one second to five minutes, and is spread over its second half', () => {
  expect(waits(0)).toEqual([1000, 2000, 4000, 256_000, 300_000, 300_000]);
  expect(waits(1)).toEqual([500, 1000, 2000, 128_000, 150_000, 150_000]);
});

test('the wait is never longer than five minutes and never none', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (tries, spread) => {
      expect(resolveDelayMs(tries, spread)).toBeGreaterThanOrEqual(500);
      expect(resolveDelayMs(tries, spread)).toBeLessThanOrEqual(300_000);
    }),
  );
});
