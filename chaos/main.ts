/**
 * `pnpm chaos`: payers pay while servers are killed, Postgres restarts and the gateway fails; exits 1 when
 * anything was lost or doubled.
 */
import { readChaosArguments } from './read-arguments.ts';
import { reportAsText } from './report.ts';
import { runChaos } from './run-chaos.ts';

const { chaos, asJson } = readChaosArguments(process.argv.slice(2));
if (!asJson) console.log(`Seed ${chaos.seed}`);
const report = await runChaos(chaos);
console.log(asJson ? JSON.stringify(report, null, 2) : reportAsText(report));
process.exitCode = report.complaints.length === 0 ? 0 : 1;
