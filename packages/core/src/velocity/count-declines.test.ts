import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builderIdentities } from '#core/testing/builders';
import { countDeclines } from '#core/velocity/count-declines';
import { type Count, type CountKey, countKey, type Counts, CountsUnavailable } from '#core/velocity/counts';
import { usualLimits } from '#core/velocity/limits';
import { cardsAtLimit } from '#core/velocity/try-keys';

const scope = { merchantId: builderIdentities.id('mer'), mode: 'test' } as const;
const { windowMs, most } = usualLimits.declines_per_card;

const nameOf = ({ name, subject }: CountKey) => `${name} ${subject}`;

/** Windows as the database keeps them, by a clock that is set. */
const countsAt = (clock: () => number): Counts => {
  const windows = new Map<string, { count: number; startedMs: number; endsMs: number }>();
  const look = async (keys: readonly CountKey[]): Promise<readonly Count[]> =>
    keys.flatMap((key) => {
      const window = windows.get(nameOf(key));
      if (window === undefined || window.endsMs <= clock()) return [];
      const { count, startedMs, endsMs } = window;
      return [
        {
          name: key.name,
          subject: key.subject,
          count,
          since: new Date(startedMs),
          endsInMs: endsMs - clock(),
        },
      ];
    });
  return {
    look,
    async add(keys) {
      for (const key of keys) {
        const [standing] = await look([key]);
        const startedMs = standing?.since.getTime() ?? clock();
        const count = (standing?.count ?? 0) + 1;
        windows.set(nameOf(key), { count, startedMs, endsMs: startedMs + key.windowMs });
      }
      return look(keys);
    },
  };
};

test('while any card is at its limit, its merchant shows that one is', async () => {
  const declines = fc.array(
    fc.record({
      card: fc.constantFrom('a', 'b', 'c'),
      afterMs: fc.integer({ min: 0, max: Math.floor(windowMs / 3) }),
    }),
    { maxLength: 60 },
  );
  await fc.assert(
    fc.asyncProperty(declines, async (sequence) => {
      let nowMs = 0;
      const counts = countsAt(() => nowMs);
      const cards = ['a', 'b', 'c'].map((card) => countKey(usualLimits, 'declines_per_card', card));
      for (const { card, afterMs } of sequence) {
        nowMs += afterMs;
        const mustWait = (await counts.look(cards)).some(({ count }) => count >= most);
        const isNoted = (await counts.look(cardsAtLimit(usualLimits))).length > 0;
        expect(isNoted || !mustWait).toBe(true);
        await countDeclines({ countsOf: () => counts, limits: usualLimits }, scope, [
          countKey(usualLimits, 'declines_per_card', card),
        ]);
      }
    }),
  );
});

test('below its limit no card is noted: nobody is asked about', async () => {
  const counts = countsAt(() => 0);
  const decline = () =>
    countDeclines({ countsOf: () => counts, limits: usualLimits }, scope, [
      countKey(usualLimits, 'declines_per_card', 'a'),
    ]);
  for (let n = 1; n < most; n += 1) await decline();
  expect(await counts.look(cardsAtLimit(usualLimits))).toEqual([]);
  await decline();
  expect(await counts.look(cardsAtLimit(usualLimits))).toMatchObject([{ subject: 'first', count: 1 }]);
});

const closed = () => Promise.reject(new CountsUnavailable('closed'));
const broken = () => Promise.reject(new TypeError('a bug'));

test('declines that cannot be counted are lost, and nothing else is', async () => {
  const declines = [countKey(usualLimits, 'declines_per_card', 'a')];
  const count = (add: Counts['add']) =>
    countDeclines({ countsOf: () => ({ add, look: add }), limits: usualLimits }, scope, declines);
  await expect(count(closed)).resolves.toBeUndefined();
  await expect(count(broken)).rejects.toThrow('a bug');
});

test('declines are counted in the scope in which they happened', async () => {
  const declines = [countKey(usualLimits, 'declines_per_link', 'a link')];
  const counted: CountKey[] = [];
  const countsOf = (of: unknown): Counts => {
    expect(of).toBe(scope);
    return {
      add: async (keys) => {
        counted.push(...keys);
        return [];
      },
      look: async () => [],
    };
  };
  await countDeclines({ countsOf, limits: usualLimits }, scope, declines);
  expect(counted).toEqual(declines);
});
