import { describe, expect, test } from 'vitest';
import { grounds } from './grounds.ts';
import { rush } from './rush.ts';

const payers = 200;

/** A few rounds of what `pnpm chaos rush` does a thousand times. */
describe.each([
  { where: 'postgres', rounds: 3 },
  { where: 'pglite', rounds: 1 },
  { where: 'http', rounds: 1 },
] as const)('$where', ({ where, rounds }) => {
  test('N parallel payers on a limit of k: exactly k charges, the rest told so', async () => {
    const ground = await grounds[where]();
    for (const useLimit of [1, 7]) {
      const report = await rush(ground, { rounds, payers, useLimit });
      expect(report.complaints).toEqual([]);
      expect(report.charges).toBe(rounds * useLimit);
      const told = Object.values(report.told).reduce((sum, times) => sum + times, 0);
      expect(told).toBe(rounds * (payers - useLimit));
    }
    await ground.close();
  });
});
