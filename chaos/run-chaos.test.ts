import { expect, test } from 'vitest';
import { readChaosArguments } from './read-arguments.ts';
import { runChaos } from './run-chaos.ts';

test('servers killed at any point, Postgres restarted, a gateway that fails: nothing is lost, nothing doubled', async () => {
  const { chaos } = readChaosArguments(['--short', '--seed', '1']);
  const report = await runChaos(chaos);
  expect(report.complaints).toEqual([]);
  expect(report.killsInAll).toBeGreaterThan(0);
  expect(report.figures.captures).toBeGreaterThan(0);
});
