import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Count, countKey, type CountName, waitMs } from '#core/velocity/counts';
import { isLooser, limitNames, usualLimits } from '#core/velocity/limits';

const since = new Date('2026-11-22T12:00:00Z');
const count = (name: CountName, number: number, endsInMs = 1_000): Count => ({
  name,
  subject: 's',
  count: number,
  since,
  endsInMs,
});
const { tries_per_address: tries, declines_per_link: declines } = usualLimits;

test('up to the limit nobody waits; one more waits until the window ends', () => {
  expect(waitMs([], usualLimits, { counted: true })).toBeNull();
  expect(waitMs([count('tries_per_address', tries.most)], usualLimits, { counted: true })).toBeNull();
  expect(waitMs([count('tries_per_address', tries.most + 1, 7)], usualLimits, { counted: true })).toBe(7);
});

test('who only looks is told before they are counted', () => {
  expect(waitMs([count('tries_per_address', tries.most - 1)], usualLimits, { counted: false })).toBeNull();
  expect(waitMs([count('tries_per_address', tries.most, 7)], usualLimits, { counted: false })).toBe(7);
});

test('of several limits the one that ends last is waited for; one that is not reached is not', () => {
  const counts = [
    count('tries_per_address', tries.most + 1, 10),
    count('declines_per_link', declines.most + 1, 30),
    count('tries_per_merchant', 1, 99),
  ];
  expect(waitMs(counts, usualLimits, { counted: true })).toBe(30);
});

test('what was held back holds nobody back', () => {
  expect(waitMs([count('held_per_link', 1_000_000)], usualLimits, { counted: true })).toBeNull();
});

test('a key has the window of its limit', () => {
  for (const name of limitNames)
    expect(countKey(usualLimits, name, 'x')).toEqual({
      name,
      subject: 'x',
      windowMs: usualLimits[name].windowMs,
    });
});

/** The store, as the port describes it, for one key. */
const store = (windowMs: number) => {
  let window: { readonly from: number; count: number } | null = null;
  return {
    add: (now: number): Count => {
      if (window === null || now >= window.from + windowMs) window = { from: now, count: 0 };
      window.count += 1;
      return count('tries_per_address', window.count, window.from + windowMs - now);
    },
  };
};

const limit = fc.record({ most: fc.integer({ min: 1, max: 9 }), windowMs: fc.integer({ min: 1, max: 500 }) });
const pauses = fc.array(fc.nat({ max: 200 }), { minLength: 1, maxLength: 80 });

test('however somebody tries, no window lets through more than its limit, and who waits as told is let through', () => {
  fc.assert(
    fc.property(limit, pauses, (address, waits) => {
      const limits = { ...usualLimits, tries_per_address: address };
      const { add } = store(address.windowMs);
      const passed: number[] = [];
      const told: (number | null)[] = [];
      let until = Number.POSITIVE_INFINITY;
      let isKept = true;
      let now = 0;
      for (const wait of waits) {
        now += wait;
        const next = waitMs([add(now)], limits, { counted: true });
        if (next === null) passed.push(now);
        else isKept &&= now < until;
        told.push(next);
        until = next === null ? Number.POSITIVE_INFINITY : now + next;
      }
      expect(isKept).toBe(true);
      expect(Math.max(...told.map((ms) => ms ?? 0))).toBeLessThanOrEqual(address.windowMs);
      // Windows begin with the first that is counted: two of them can meet within any one length of time.
      for (const start of passed)
        expect(
          passed.filter((at) => at >= start && at < start + address.windowMs).length,
        ).toBeLessThanOrEqual(2 * address.most);
    }),
  );
});

test('a stranger at another address changes nothing for a payer, until what they share is used up', () => {
  fc.assert(
    fc.property(fc.nat({ max: declines.most - 1 }), (strangerDeclines) => {
      const seenByPayer = [
        count('declines_per_link', strangerDeclines),
        count('declines_per_merchant', strangerDeclines),
      ];
      expect(waitMs(seenByPayer, usualLimits, { counted: false })).toBeNull();
    }),
  );
});

test('one address can use up neither a link nor a merchant, and one link not a merchant', () => {
  const { declines_per_address: address, declines_per_merchant: merchant } = usualLimits;
  expect(address.most).toBeLessThan(declines.most);
  expect(declines.most).toBeLessThan(merchant.most);
  expect(tries.most).toBeLessThan(usualLimits.tries_per_link.most);
  expect(usualLimits.tries_per_link.most).toBeLessThan(usualLimits.tries_per_merchant.most);
});

test('nobody waits for longer than an hour, and for what others did for no longer than ten minutes', () => {
  for (const name of limitNames) expect(usualLimits[name].windowMs).toBeLessThanOrEqual(3_600_000);
  for (const name of limitNames.filter((shared) => /_(link|merchant)$/.test(shared)))
    expect(usualLimits[name].windowMs).toBeLessThanOrEqual(600_000);
});

test('looser is what lets more through in the same time', () => {
  const usual = { most: 20, windowMs: 60_000 };
  expect(isLooser(usual, usual)).toBe(false);
  expect(isLooser({ most: 21, windowMs: 60_000 }, usual)).toBe(true);
  expect(isLooser({ most: 20, windowMs: 59_999 }, usual)).toBe(true);
  expect(isLooser({ most: 40, windowMs: 120_000 }, usual)).toBe(false);
  expect(isLooser({ most: 19, windowMs: 60_000 }, usual)).toBe(false);
});
