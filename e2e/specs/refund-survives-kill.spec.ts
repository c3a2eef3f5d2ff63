import { expect, test } from '@playwright/test';
import { cards } from '@artspay/tools/card-numbers';
import type { Drill } from '../support/drill.ts';
import { drillOnEmbedded, drillOnPostgres } from '../support/drill-on.ts';
import { createPayer } from '../support/payer.ts';
import { claimWith, type Staff } from '../support/staff.ts';
import { theirBooks } from '../support/their-books.ts';

test.describe.configure({ timeout: 360_000 });

/** The drill server's points, in the order in which a refund passes them. */
const crashPoints = [
  'refund-requesting',
  'refund-requested',
  'refund-answered',
  'refund-recording',
  'refund-recorded',
] as const;

const aud = (amount: string) => ({ amount, currency: 'AUD' });

const printedIn = (printed: string, what: RegExp): string => {
  const found = what.exec(printed)?.[0];
  if (found === undefined) throw new Error(`not printed: ${what.source}\n${printed}`);
  return found;
};

const refund = (staff: Staff, paymentId: string) =>
  staff.ask(
    `mutation ($input: RefundCreateInput!) { answer: refundCreate(input: $input) {
    __typename ... on RefundCreateSuccess { replayed } } }`,
    {
      input: {
        idempotencyKey: `refund-${paymentId}`,
        paymentId,
        amount: aud('1000.00'),
        refundable: aud('1234.50'),
      },
    },
  );

const refundsOf = (staff: Staff, id: string) =>
  staff.ask('query ($id: ID!) { answer: payment(id: $id) { refundable { amount } refunds { status } } }', {
    id,
  });

/**
 * Refunds one payment at a server that dies at each point, and starts the next server on what is left. The last
 * one lives and must bring every refund to what the gateway's books show: once, or never.
 */
const drillAll = async (drill: Drill, points: readonly (typeof crashPoints)[number][]) => {
  const first = await drill.serve();
  const staff = await claimWith(drill.url, printedIn(first.printed, /http\S+\/admin\/welcome#\S+/));
  const code = printedIn(first.printed, /\/invoice\/[a-z0-9-]+/).slice('/invoice/'.length);
  const payer = createPayer(() => drill.url, code);
  const drilled: { readonly point: string; readonly id: string }[] = [];
  for (const point of points) {
    const { id, secret } = await payer.start(point);
    expect(await payer.confirm({ id, secret }, await payer.token(cards.approved))).toBe('PAID');
    drilled.push({ point, id });
  }
  await first.stop();

  for (const { point, id } of drilled) {
    const server = await drill.serve(point);
    await expect(refund(staff, id)).rejects.toThrow('fetch failed');
    await server.killed;
  }

  const last = await drill.serve();
  await expect(async () => {
    const booked = theirBooks(drill.dataDir).refunds;
    for (const { point, id } of drilled) {
      const made = booked.filter(({ charge }) => charge.startsWith(id));
      expect(made.length).toBe(point === 'refund-requesting' || point === 'refund-requested' ? 0 : 1);
      const status = point === 'refund-requested' ? 'LAPSED' : 'SUCCEEDED';
      expect(await refundsOf(staff, id)).toEqual({
        refunds: point === 'refund-requesting' ? [] : [{ status }],
        refundable: { amount: made.length === 0 ? '1234.50' : '234.50' },
      });
    }
  }).toPass({ timeout: 60_000 });
  for (const { point, id } of drilled) {
    const replayed = point !== 'refund-requesting';
    expect(await refund(staff, id)).toEqual({ __typename: 'RefundCreateSuccess', replayed });
    const made = theirBooks(drill.dataDir).refunds.filter(({ charge }) => charge.startsWith(id));
    expect(made.length).toBe(point === 'refund-requested' ? 0 : 1);
  }
  return last;
};

test('Postgres: a refund survives a kill at each commit point: once or never, and never twice', () =>
  drillOnPostgres((drill) => drillAll(drill, crashPoints)));

test('the embedded database: a refund survives a kill before it is sent, once it is answered, and while that is written', () =>
  drillOnEmbedded((drill) => drillAll(drill, ['refund-requested', 'refund-answered', 'refund-recording'])));
