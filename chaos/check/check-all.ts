import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { tablesWith } from '@artspay/db/testing/tables-with';
import { cards, writtenForms } from '@artspay/tools/card-numbers';
import type { Crowd } from '../payers/start-crowd.ts';
import type { World } from '../world.ts';
import { checkEnds, checkEvents, checkReceipts, checkUses } from './check-books.ts';
import { checkCaptures, checkRefunds, type Complaints } from './check-money.ts';
import { checkPayers } from './check-payers.ts';
import { readTheirBooks } from '@artspay/tools/gateway-books';
import { readOurBooks, readUnderWay } from './our-books.ts';

export type CheckOutcome = {
  readonly figures: {
    readonly payments: Readonly<Record<string, number>>;
    readonly attempts: number;
    readonly charges: number;
    readonly captures: number;
    readonly refunds: Readonly<Record<string, number>>;
    readonly events: number;
    readonly alarms: Readonly<Record<string, number>>;
  };
  readonly complaints: Complaints;
};

const root = path.resolve(import.meta.dirname, '../..');
const pauseMs = 200;

/** Waits until nothing is on its way any more, in both books. False: it was not so in time. */
export const untilDrained = async ({ sql, sandbox }: World, withinMs: number): Promise<boolean> => {
  for (const deadline = performance.now() + withinMs; performance.now() < deadline; await delay(pauseMs)) {
    const { underWay, undelivered } = readTheirBooks(sandbox.dataDir);
    if (underWay + undelivered > 0) continue;
    if ((await readUnderWay(sql)) === 0) return true;
  }
  return false;
};

const alarmsIn = (dataDir: string): readonly string[] =>
  readdirSync(dataDir)
    .filter((name) => /^server-\d+\.log$/.test(name))
    .flatMap((name) =>
      Array.from(
        readFileSync(path.join(dataDir, name), 'utf8').matchAll(/"alarm":"([a-z_]+)"/g),
        ([, alarm]) => alarm ?? '',
      ),
    );

/** The product's own comparison of the books, as an operator runs it: it must agree with this check. */
const reconcile = async ({ env, dataDir }: World): Promise<Complaints> => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(root, 'apps/api/src/reconcile/main.ts')],
    { env: { PATH: process.env['PATH'], ...env, DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  return code === 0 ? [] : [`reconcile exits ${code}: ${said}`];
};

const countBy = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));

/** Everything that must hold once nothing is on its way any more. */
export const checkAll = async (world: World, { payer, followed }: Crowd): Promise<CheckOutcome> => {
  const ours = await readOurBooks(world.sql);
  const theirs = readTheirBooks(world.sandbox.dataDir);
  const alarms = alarmsIn(world.dataDir);
  const leaks = await tablesWith(world.sql, Object.values(cards).flatMap(writtenForms));
  return {
    complaints: [
      ...checkCaptures(ours, theirs),
      ...checkRefunds(ours, theirs),
      ...checkUses(ours),
      ...checkEvents(ours),
      ...checkEnds(ours, alarms),
      ...checkReceipts(ours),
      ...leaks.map((table) => `a card number stands in ${table}`),
      ...(await checkPayers(payer, [...followed.values()], ours)),
      ...(await reconcile(world)),
    ],
    figures: {
      payments: countBy(ours.payments.map(({ state }) => state)),
      attempts: ours.attempts.length,
      charges: theirs.charges.length,
      captures: theirs.charges.filter(({ captured }) => captured > 0n).length,
      refunds: countBy(ours.refunds.map(({ state }) => state)),
      events: ours.events.length,
      alarms: countBy(alarms),
    },
  };
};
