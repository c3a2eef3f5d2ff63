/**
 * `pnpm chaos`: payers pay while servers are killed, Postgres restarts and the gateway fails. `pnpm chaos rush`:
 * many payers at once on a link that few can pay. Exits 1 when anything was lost or doubled.
 */
import { readChaosArguments } from './read-arguments.ts';
import { reportAsText } from './report.ts';
import { runChaos } from './run-chaos.ts';
import { rushCommand } from './rush/rush-command.ts';

const chaosCommand = async (given: readonly string[]): Promise<boolean> => {
  const { chaos, asJson } = readChaosArguments(given);
  if (!asJson) console.log(`Seed ${chaos.seed}`);
  const report = await runChaos(chaos);
  console.log(asJson ? JSON.stringify(report, null, 2) : reportAsText(report));
  return report.complaints.length === 0;
};

const [first, ...rest] = process.argv.slice(2);
const isFine = first === 'rush' ? await rushCommand(rest) : await chaosCommand(process.argv.slice(2));
process.exitCode = isFine ? 0 : 1;
