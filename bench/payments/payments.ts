import type { Scope } from '@artspay/core/merchant/scope';
import { openPostgres } from '@artspay/db/engines/postgres';
import { startQueues } from '@artspay/db/jobs/queues';
import { migrate } from '@artspay/db/migrate';
import { aScope } from '@artspay/db/testing/builders';
import { startTestPostgres } from '@artspay/db/testing/start-test-postgres';
import { fillPayments } from './fill.ts';
import { depsOf, median, payOnce, rateOf } from './paying.ts';
import { openReplay, recordPayment } from './replay.ts';

const few = 10_000;
const many = 1_000_000;
const leastShareOfReplay = 0.4;
const mostSlowdown = 1.2;
const poolSize = 16;
const rounds = 7;
const windowMs = 2_000;

const prepare = async (url: string): Promise<Scope> => {
  const opened = await openPostgres(url, 2);
  if (!opened.ok) throw new Error(opened.error.message);
  await migrate(opened.value);
  await startQueues(opened.value, () => {});
  const scope = await aScope(opened.value);
  await opened.value.close();
  return scope;
};

const openPaying = async (url: string, scope: Scope) => {
  const opened = await openPostgres(url, poolSize);
  if (!opened.ok) throw new Error(opened.error.message);
  await startQueues(opened.value, () => {});
  const deps = depsOf(opened.value);
  return { once: () => payOnce(deps, scope), close: () => opened.value.close() };
};

const say = (isKept: boolean, text: string): void => console.log(`${isKept ? '✓' : '✗'} ${text}`);
const perSecond = (rate: number): string => `${rate.toFixed(0).padStart(6)} a second`;

/**
 * Complete payments a second on a real Postgres, beside the bare SQL of a payment, and with many payments in the
 * tables beside few. What is compared takes turns in one run, so that a busy machine slows both.
 */
export const measurePayments = async (): Promise<boolean> => {
  const server = await startTestPostgres(process.env['DATABASE_URL']);
  const small = await server.createDatabase();
  const scope = await prepare(small);
  await fillPayments(small, scope, 1, few);
  const recording = await recordPayment(small, scope);
  const large = await server.createDatabase(new URL(small).pathname.slice(1));
  console.log(`Filling in ${many.toLocaleString('en')} payments …`);
  await fillPayments(large, scope, few + 1, many);

  const subjects = {
    few: await openPaying(small, scope),
    many: await openPaying(large, scope),
    replay: openReplay(small, recording, poolSize),
  };
  const names = ['few', 'replay', 'many'] as const;
  const rates: Record<(typeof names)[number], number[]> = { few: [], replay: [], many: [] };
  for (const name of names) await rateOf(subjects[name].once, windowMs);
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) rates[name].push(await rateOf(subjects[name].once, windowMs));
  for (const name of names) await subjects[name].close();
  await server.stop();

  const [paid, replayed, paidAmongMany] = [median(rates.few), median(rates.replay), median(rates.many)];
  const share = paid / replayed;
  const slowdown = paid / paidAmongMany;
  const statements = recording.reduce((sum, { length }) => sum + length, 0);
  console.log(`payments, among ${few.toLocaleString('en').padStart(9)}   ${perSecond(paid)}`);
  console.log(`payments, among ${many.toLocaleString('en').padStart(9)}   ${perSecond(paidAmongMany)}`);
  console.log(
    `bare SQL of a payment       ${perSecond(replayed)} (${recording.length} transactions, ${statements} statements)`,
  );
  say(
    share >= leastShareOfReplay,
    `share of the bare SQL: ${share.toFixed(2)} of at least ${leastShareOfReplay}`,
  );
  say(slowdown <= mostSlowdown, `slower among many: ${slowdown.toFixed(2)} times, at most ${mostSlowdown}`);
  return share >= leastShareOfReplay && slowdown <= mostSlowdown;
};
