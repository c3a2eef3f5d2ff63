import type { Gateway } from '@artspay/core/gateway/gateway';
import type { Engine } from '@artspay/db/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cards, eventually, full, startMoneyBack } from '#api/testing/start-money-back';

/** What happens at the gateway between a charge and our hearing of it. */
let news: 'answer' | 'webhook first' | 'answer lost' = 'answer';
let crashes = false;
let hear: () => Promise<void> = async () => {};
let finds = 0;

const decorateGateway = (inner: Gateway): Gateway => ({
  ...inner,
  charge: async (request) => {
    const answer = await inner.charge(request);
    if (news === 'webhook first') await hear();
    return news === 'answer lost' ? { kind: 'no_clear_answer', why: 'cut' } : answer;
  },
  find: async (reference) => {
    finds += 1;
    if (crashes) throw new Error('a bug in this handler');
    return inner.find(reference);
  },
});

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let given: Awaited<ReturnType<typeof startMoneyBack>>;
  beforeAll(async () => {
    given = await startMoneyBack(engine, { decorateGateway });
  });
  afterAll(() => given.api.stop());

  const begin = async () => {
    const { payer, links } = given;
    const { paymentLink: link } = await links.create();
    const { payment, secret } = await payer.start({
      link: { code: link.code, amount: full, reference: 'Deposit' },
    });
    const key = { id: String(payment.id), secret: String(secret) };
    const token = await payer.token(link.code, cards.good);
    return { link, key, confirm: () => payer.confirm({ ...key, token, shownAmount: full }) };
  };
  const paidOnce = ['payment.started', 'payment.submitted', 'payment.succeeded'];

  test('webhook before return, return before webhook, both at once: paid once, each event once', async () => {
    const { payer, staff, eventNames, api } = given;
    const isPaid = (key: { readonly id: string; readonly secret: string }) =>
      eventually(async () => expect((await payer.payment(key)).status).toBe('PAID'));
    for (const order of ['webhook first', 'answer', 'answer lost'] as const) {
      const { link, key, confirm } = await begin();
      news = order;
      hear = () => isPaid(key);
      const asked = finds;
      const answers = order === 'answer' ? await Promise.all([confirm(), confirm()]) : [await confirm()];
      for (const answer of answers) expect(['PAID', 'PENDING']).toContain(answer.status);
      await isPaid(key);
      // The webhook is heard too, whenever it comes.
      await api.sandbox.processAll();
      await eventually(async () => expect(finds).toBeGreaterThan(asked));
      expect(await eventNames(key.id)).toEqual(paidOnce);
      expect(await staff.link(link.id)).toMatchObject({ status: 'PAID', paid: full });
      news = 'answer';
    }
  });

  test('a handler that crashes is retried; the payer is never told that it failed when money moved', async () => {
    const { payer, eventNames, runJobs, putForward, api } = given;
    const { key, confirm } = await begin();
    news = 'answer lost';
    crashes = true;
    const asked = finds;
    expect(await confirm()).toMatchObject({ status: 'PENDING' });
    await api.sandbox.processAll();
    await eventually(async () => {
      await runJobs();
      expect(finds).toBeGreaterThan(asked + 1);
    });
    expect(await payer.payment(key)).toMatchObject({ status: 'PENDING', declineReason: null });
    await expect(payer.refresh(key)).rejects.toThrow('UNEXPECTED');
    expect(await payer.payment(key)).toMatchObject({ status: 'PENDING' });
    crashes = false;
    news = 'answer';
    putForward(3_600_000);
    await eventually(async () => {
      await runJobs();
      expect(await payer.payment(key)).toMatchObject({ status: 'PAID' });
    });
    expect(await eventNames(key.id)).toEqual(paidOnce);
  });
});
