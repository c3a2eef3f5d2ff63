import { expect, test } from '@playwright/test';
import { cards } from '@artspay/tools/card-numbers';
import type { Drill } from '../support/drill.ts';
import { drillOnEmbedded, drillOnPostgres } from '../support/drill-on.ts';
import { createPayer, type StartedPayment } from '../support/payer.ts';
import { theirBooks } from '../support/their-books.ts';

// One after the other: each starts a server many times.
test.describe.configure({ mode: 'default', timeout: 300_000 });

/** The drill server's points, in the order in which a payment passes them. */
const crashPoints = ['reserving', 'reserved', 'charged', 'recording', 'recorded'] as const;

/** What the payer is told once the end is known, by what the gateway's books show. */
const statusOf: Readonly<Record<string, string>> = {
  captured: 'PAID',
  declined: 'DECLINED',
  action_required: 'ACTION_REQUIRED',
};

/**
 * Confirms one payment at a server that dies at each point, and starts the next server on what is left. The
 * last one lives and must bring every payment to the state that the gateway's books show.
 */
const drillAll = async (
  drill: Drill,
  payments: readonly { readonly point: string; readonly card: string }[],
) => {
  const drilled: StartedPayment[] = [];
  for (const { point, card } of payments) {
    const server = await drill.serve(point);
    const payer = createPayer(() => drill.url, merchantCodeIn(server.printed));
    const payment = await payer.start(`${point} ${drilled.length}`);
    const confirming = payer.confirm(payment, await payer.token(card));
    await expect(confirming).rejects.toThrow('fetch failed');
    await server.killed;
    drilled.push(payment);
  }

  const last = await drill.serve();
  const payer = createPayer(() => drill.url, merchantCodeIn(last.printed));
  await expect(async () => {
    const charges = theirBooks(drill.dataDir).charges;
    const told = await Promise.all(drilled.map((payment) => payer.status(payment)));
    const shown = drilled.map(({ id }, index) => {
      const charge = charges.find(({ reference }) => reference.startsWith(id));
      if (charge !== undefined) return statusOf[charge.status];
      return payments[index]?.point === 'reserving' ? 'OPEN' : 'LAPSED';
    });
    expect(told).toEqual(shown);
  }).toPass({ timeout: 60_000 });
  return last;
};

const merchantCodeIn = (printed: string): string => {
  const code = /\/invoice\/([a-z0-9-]+)/.exec(printed)?.[1];
  if (code === undefined) throw new Error(`no Payment URL was printed:\n${printed}`);
  return code;
};

test('Postgres: a payment survives a kill at each commit point, whatever the gateway did', () =>
  drillOnPostgres((drill) =>
    drillAll(drill, [
      ...crashPoints.map((point) => ({ point, card: cards.approved })),
      { point: 'charged', card: cards.declined },
      { point: 'recording', card: cards.declined },
      { point: 'charged', card: cards.comesLater },
      { point: 'recording', card: cards.threeDSecure },
    ]),
  ));

test('the embedded database: a payment survives a kill at each commit point', () =>
  drillOnEmbedded((drill) =>
    drillAll(
      drill,
      crashPoints.map((point) => ({ point, card: cards.approved })),
    ),
  ));
