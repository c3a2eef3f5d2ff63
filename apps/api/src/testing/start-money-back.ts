import type { Engine } from '@artspay/db/database';
import { events } from '@artspay/db/schema/events';
import { eq } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import type { Config } from '#api/config/config';
import type { ContextOverrides } from '#api/context';
import type { Json } from '#api/testing/ask';
import { dashboardOf } from '#api/testing/dashboard';
import { createLiar } from '#api/testing/lying-gateway';
import { payerOf } from '#api/testing/payer';
import { refundingOf } from '#api/testing/refunding';
import { staffOf } from '#api/testing/staff';
import { startApi } from '#api/testing/start-api';

export const aud = (amount: string) => ({ amount, currency: 'AUD' });
/** What every payment of these tests is for. */
export const full = aud('120.00');
export const cards = {
  good: '4242424242424242',
  declined: '4000000000000002',
  refundsComeLate: '4000000000000077',
  refundsDeclined: '4000000000007221',
  refundsFail: '4000000000005126',
} as const;

export const eventually = (check: () => Promise<void>): Promise<void> =>
  vi.waitFor(check, { timeout: 15_000, interval: 100 });

/** A server whose gateway can lie and whose clock can be put forward, with staff and payers who act over HTTP. */
export const startMoneyBack = async (
  engine: Engine,
  overrides: ContextOverrides = {},
  config: Partial<Config> = {},
) => {
  const liar = createLiar();
  let laterMs = 0;
  const api = await startApi({
    engine,
    sandbox: { lateResultMs: 300 },
    config,
    overrides: {
      decorateGateway: (gateway) => liar.decorateGateway(gateway),
      clock: () => new Date(Date.now() + laterMs),
      ...overrides,
    },
  });
  const payer = payerOf(api);
  const signedIn = await staffOf(api);
  const staff = refundingOf(signedIn);

  const startPaying = async (card: string) => {
    const { paymentLink: link } = await signedIn.create();
    const { payment, secret } = await payer.start({
      link: { code: link.code, amount: full, reference: 'Deposit' },
    });
    const key = { id: payment.id as string, secret: secret as string };
    await payer.confirm({ ...key, token: await payer.token(link.code, card), shownAmount: full });
    return { link, key, id: key.id };
  };

  return {
    api,
    payer,
    staff,
    links: signedIn,
    lies: liar.lies,
    refundsSent: liar.refundsSent,
    dashboard: dashboardOf(api),
    startPaying,
    paid: async (card: string = cards.good) => {
      const started = await startPaying(card);
      await eventually(async () => expect((await payer.payment(started.key)).status).toBe('PAID'));
      return started;
    },
    /** Paid, but neither we nor the payer can know: the gateway denies it until we gave the use back. */
    deniedAndLapsed: async () => {
      liar.lies.losesAnswers = true;
      liar.lies.deniesAll = true;
      const started = await startPaying(cards.good);
      laterMs += 16_000;
      await payer.refresh(started.key);
      liar.lies.losesAnswers = false;
      expect((await payer.payment(started.key)).status).toBe('LAPSED');
      return started;
    },
    refund: (paymentId: string, amount: string, refundable = '120.00', more: Json = {}): Promise<Json> =>
      staff.create({ paymentId, amount: aud(amount), refundable: aud(refundable), ...more }),
    eventNames: async (id: string) =>
      (await api.database.db.select().from(events).where(eq(events.subjectId, id)))
        .toSorted((left, right) => left.sequence - right.sequence)
        .map(({ name }) => name),
    putForward: (ms: number) => {
      laterMs += ms;
    },
    /** Runs what is due within six seconds by that clock. */
    runJobs: () => api.context.jobs.processAll(new Date(Date.now() + laterMs + 6_000)),
  };
};
