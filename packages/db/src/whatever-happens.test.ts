import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startQueues } from '#db/jobs/queues';
import { everyEdge } from '#db/testing/edges-seen';
import type { Model } from '#db/testing/model/model';
import { anyCommand, comeToRest } from '#db/testing/model/commands';
import { makeLink } from '#db/testing/model/link-commands';
import { startOn } from '#db/testing/model/payer-commands';
import { modelSeconds, modelSeed } from '#db/testing/model/settings';
import { openWorld } from '#db/testing/model/world';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await openTestDatabase('embedded');
  await startQueues(opened.database, (error) => {
    throw error;
  });
});
afterAll(() => opened.close());

test(
  'whatever merchant, payers, gateway and time do: uses stay within the limit, and the books come to agree',
  async () => {
    let runs = 0;
    let steps = 0;
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.commands([...anyCommand], { maxCommands: 60, size: 'max' }), async (commands) => {
        const world = await openWorld(opened.database, { seen });
        const model: Model = { links: [], payments: [], ended: new Map() };
        await makeLink(1).run(model, world);
        await startOn(0).run(model, world);
        await fc.asyncModelRun(() => ({ model, real: world }), commands);
        await comeToRest.run(model, world);
        runs += 1;
        steps += [...commands].length;
      }),
      {
        seed: modelSeed,
        numRuns: 1_000_000,
        interruptAfterTimeLimit: modelSeconds * 1000,
        markInterruptAsFailure: false,
      },
    );
    process.stdout.write(
      `seed ${modelSeed}: ${runs} sequences, ${steps} steps, ${seen.size} of ${everyEdge.length} edges\n`,
    );
    process.stdout.write(`not gone along: ${everyEdge.filter((edge) => !seen.has(edge)).join(', ')}\n`);
    expect(runs).toBeGreaterThan(0);
  },
  (modelSeconds + 600) * 1000,
);
