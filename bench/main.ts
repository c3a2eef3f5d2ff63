/** `pnpm bench <name>`: measures one part of the budget, and exits 1 when it is over. */
import { measurePayments } from './payments/payments.ts';
import { measurePayPage } from './pay-page/pay-page.ts';
import { measureReadings } from './readings/readings.ts';
import { measureSizes } from './size/size.ts';

const benchmarks: Readonly<Record<string, () => Promise<boolean>>> = {
  'pay-page': measurePayPage,
  payments: measurePayments,
  readings: measureReadings,
  size: measureSizes,
};

const run = benchmarks[process.argv[2] ?? ''];
if (run === undefined) console.error(`Which one? ${Object.keys(benchmarks).join(', ')}`);
process.exitCode = run !== undefined && (await run()) ? 0 : 1;
