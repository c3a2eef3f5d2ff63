import type { Engine } from '@artspay/db/database';
import { velocityCounts } from '@artspay/db/schema/velocity-counts';
import type { Limits } from '@artspay/core/velocity/limits';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '#api/testing/ask';
import { everyLimit } from '@artspay/core/testing/every-limit';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { startBeside } from '#api/testing/start-beside';
import { type RunningApi, startApi } from '#api/testing/start-api';

const minute = 60_000;
const limits: Limits = {
  ...everyLimit({ most: 1_000, windowMs: minute }),
  tries_per_address: { most: 6, windowMs: minute },
  declines_per_address: { most: 3, windowMs: 30 * minute },
  declines_per_card: { most: 4, windowMs: 60 * minute },
  declines_per_link: { most: 7, windowMs: 10 * minute },
};

const approved = '4242424242424242';
/** Luhn-valid numbers whose bank says no: each test takes a card of its own where cards are counted. */
const declined = '4000000000009995';
const shownAmount = { amount: '120.00', currency: 'AUD' };
const held = {
  __typename: 'TryLaterError',
  errorCode: 'TOO_MANY_TRIES',
  path: [],
  message: expect.stringContaining('not charged'),
};

let addresses = 0;
const newAddress = (): string => {
  addresses += 1;
  return `198.51.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
};

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let api: RunningApi;
  let staff: Awaited<ReturnType<typeof staffOf>>;
  beforeAll(async () => {
    api = await startApi({ engine, config: { limits, trustedProxies: { kind: 'hops', hops: 1 } } });
    staff = await staffOf(api);
  });
  afterAll(() => api.stop());

  const newLink = async (): Promise<Json> => (await staff.create()).paymentLink;

  /** A payer at an address of their own, or at a given one. */
  const payerAt = (address = newAddress()) => {
    const payer = payerOf(api, { 'x-forwarded-for': address });
    const begin = async (code: string): Promise<{ id: string; secret: string }> => {
      const { payment, secret } = await payer.start({
        link: { code, amount: shownAmount, reference: 'Deposit' },
      });
      return { id: payment.id, secret };
    };
    const pay = async (code: string, card: string, key?: Json): Promise<Json> =>
      payer.confirm({
        ...(key ?? (await begin(code))),
        token: await payer.token(code, card),
        shownAmount,
      });
    return { ...payer, address, begin, pay };
  };

  const charges = async (paymentId: string): Promise<readonly Json[]> => {
    const credentials = await api.context.services.gatewayAccounts.findSandbox(api.scope);
    const response = await fetch(`${api.sandbox.url}/v1/charges?reference_prefix=${paymentId}`, {
      headers: { authorization: `Bearer ${credentials?.secretKey ?? ''}` },
    });
    const body: Json = await response.json();
    return body.charges;
  };
  const forget = () => api.database.db.delete(velocityCounts);
  const withoutStore = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await api.database.db.execute(sql`alter table velocity_counts rename to gone`);
    try {
      return await work();
    } finally {
      await api.database.db.execute(sql`alter table gone rename to velocity_counts`);
    }
  };

  test('after declines a stranger must wait, is told how long, and nothing is written, reserved or sent; a payer elsewhere pays the same link', async () => {
    await forget();
    const link = await newLink();
    const stranger = payerAt();
    const key = await stranger.begin(link.code);
    for (let n = 0; n < 3; n += 1)
      expect(await stranger.pay(link.code, declined, key)).toMatchObject({ status: 'DECLINED' });
    const answer = await stranger.pay(link.code, approved, key);
    expect(answer).toMatchObject(held);
    expect(answer.retryAfter).toBeGreaterThan(25 * 60);
    expect(answer.retryAfter).toBeLessThanOrEqual(30 * 60);
    expect(await charges(key.id)).toHaveLength(3);
    expect(await stranger.payment(key)).toMatchObject({ status: 'DECLINED' });
    expect((await staff.link(link.id)).status).toBe('ACTIVE');

    expect(await payerAt().pay(link.code, approved)).toMatchObject({ status: 'PAID' });
  });

  test('once the wait is over the same payment is paid', async () => {
    await forget();
    const link = await newLink();
    const payer = payerAt();
    const key = await payer.begin(link.code);
    for (let n = 0; n < 3; n += 1) await payer.pay(link.code, declined, key);
    expect(await payer.pay(link.code, approved, key)).toMatchObject(held);
    await api.database.db.update(velocityCounts).set({ endsAt: sql`clock_timestamp()` });
    expect(await payer.pay(link.code, approved, key)).toMatchObject({ status: 'PAID' });
  });

  test('declines from many addresses close their link for minutes, and leave other links open', async () => {
    await forget();
    const link = await newLink();
    // Seven cards, so that no card reaches its own limit.
    const cards = ['4000000000000002', '4000000000000069', '4000000000000127', declined];
    for (let n = 0; n < 7; n += 1)
      expect(await payerAt().pay(link.code, cards[n % 4] ?? '')).toMatchObject({ status: 'DECLINED' });
    const answer = await payerAt().pay(link.code, approved);
    expect(answer).toMatchObject(held);
    expect(answer.retryAfter).toBeLessThanOrEqual(10 * 60);
    expect(await payerAt().pay((await newLink()).code, approved)).toMatchObject({ status: 'PAID' });
  });

  test('a card that was declined again and again is held back anywhere at its merchant, unsent; another card pays', async () => {
    await forget();
    for (let n = 0; n < 4; n += 1)
      expect(await payerAt().pay((await newLink()).code, declined)).toMatchObject({ status: 'DECLINED' });
    const link = await newLink();
    const payer = payerAt();
    const key = await payer.begin(link.code);
    expect(await payer.pay(link.code, declined, key)).toMatchObject(held);
    expect(await charges(key.id)).toHaveLength(0);
    expect(await payer.pay(link.code, approved, key)).toMatchObject({ status: 'PAID' });
  });

  test('a card waits for its own hour, also when the minutes of its merchant are over', async () => {
    await forget();
    for (let n = 0; n < 4; n += 1)
      expect(await payerAt().pay((await newLink()).code, declined)).toMatchObject({ status: 'DECLINED' });
    await api.database.db
      .update(velocityCounts)
      .set({ endsAt: sql`clock_timestamp()` })
      .where(sql`${velocityCounts.key} like '%declines_per_merchant%'`);
    const answer = await payerAt().pay((await newLink()).code, declined);
    expect(answer).toMatchObject(held);
    expect(answer.retryAfter).toBeGreaterThan(50 * 60);
  });

  test('of twelve tries at once from one address as many as may reach the gateway do, and no more', async () => {
    await forget();
    const payer = payerAt();
    const ready = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const { code } = await newLink();
        return { ...(await payer.begin(code)), token: await payer.token(code, approved) };
      }),
    );
    const answers = await Promise.all(ready.map((one) => payer.confirm({ ...one, shownAmount })));
    expect(answers.filter(({ status }) => status === 'PAID')).toHaveLength(6);
    expect(answers.filter(({ errorCode }) => errorCode === 'TOO_MANY_TRIES')).toHaveLength(6);
    expect((await Promise.all(ready.map(({ id }) => charges(id)))).flat()).toHaveLength(6);
  });

  test('who is refused for another reason has used up nothing', async () => {
    await forget();
    const { code } = await newLink();
    const payer = payerAt();
    const key = await payer.begin(code);
    const wrong = { amount: '1.00', currency: 'AUD' };
    for (let n = 0; n < 8; n += 1) {
      const token = await payer.token(code, approved);
      expect(await payer.confirm({ ...key, token, shownAmount: wrong })).toMatchObject({
        errorCode: 'DETAILS_CHANGED',
      });
    }
    expect(await payer.pay(code, approved, key)).toMatchObject({ status: 'PAID' });
  });

  test('a repeated confirmation is answered, however many tries there were', async () => {
    await forget();
    const { code } = await newLink();
    const payer = payerAt();
    const key = await payer.begin(code);
    for (let n = 0; n < 2; n += 1) await payer.pay(code, declined, key);
    const last = { ...key, token: await payer.token(code, declined), shownAmount };
    expect(await payer.confirm(last)).toMatchObject({ status: 'DECLINED' });
    expect(await payer.confirm(last)).toMatchObject({ status: 'DECLINED' });
  });

  test("when the limiter's store is down nothing is charged and the payer reads why", async () => {
    await forget();
    const { code, url } = await newLink();
    const payer = payerAt();
    const key = await payer.begin(code);
    const token = await payer.token(code, approved);
    const unavailable = {
      __typename: 'TryLaterError',
      errorCode: 'PAYMENTS_UNAVAILABLE',
      message: 'Payments cannot be taken for a moment. You were not charged.',
      retryAfter: null,
    };
    await withoutStore(async () => {
      expect(await payer.confirm({ ...key, token, shownAmount })).toMatchObject(unavailable);
      expect(await payer.start({ link: { code, amount: shownAmount, reference: 'Deposit' } })).toMatchObject(
        unavailable,
      );
      expect(await payer.link(code)).toMatchObject(unavailable);
      const page = await fetch(url);
      expect(page.status).toBe(503);
    });
    expect(await charges(key.id)).toEqual([]);
    expect(api.logged()).toContain('"alarm":"limits_unavailable"');
    expect(await payer.payment(key)).toMatchObject({ status: 'OPEN' });
    expect(await payer.confirm({ ...key, token, shownAmount })).toMatchObject({ status: 'PAID' });
  });

  test('staff see every try with its card, outcome and what the payer was told, and how many were held back', async () => {
    await forget();
    const link = await newLink();
    const payer = payerAt();
    const key = await payer.begin(link.code);
    for (const card of [declined, declined, '4000000000000127']) await payer.pay(link.code, card, key);
    for (let n = 0; n < 2; n += 1) expect(await payer.pay(link.code, approved, key)).toMatchObject(held);
    const query = `query($id: ID!, $after: String) { payment(id: $id) { attempts(first: 2, after: $after) {
      pageInfo { hasNextPage endCursor } edges { node { reference outcome declineReason advice cardFingerprint
        card { brand lastFour } createdAt endedAt } } } } }`;
    const first = (await staff.send(query, { id: key.id })).data.payment.attempts;
    const after = first.pageInfo.endCursor;
    const second = (await staff.send(query, { id: key.id, after })).data.payment.attempts;
    const attempts: Json[] = [...first.edges, ...second.edges].map(({ node }) => node);
    const time = expect.stringMatching(/Z$/);
    const noMoney = {
      outcome: 'DECLINED',
      declineReason: 'INSUFFICIENT_FUNDS',
      advice: 'USE_ANOTHER_CARD',
      cardFingerprint: expect.stringMatching(/^[\w-]{8}$/),
      card: { brand: 'Visa', lastFour: '9995' },
      createdAt: time,
      endedAt: time,
    };
    expect(attempts).toEqual([
      {
        ...noMoney,
        reference: `${key.id}-3`,
        declineReason: 'INCORRECT_CVC',
        advice: 'CHECK_THE_CARD',
        card: { brand: 'Visa', lastFour: '0127' },
      },
      { ...noMoney, reference: `${key.id}-2` },
      { ...noMoney, reference: `${key.id}-1` },
    ]);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const prints: string[] = attempts.map(({ cardFingerprint }) => cardFingerprint);
    expect(prints[1]).toBe(prints[2]);
    expect(prints[0]).not.toBe(prints[1]);

    const heldOf = async (id: string): Promise<Json> =>
      (await staff.send('query($id: ID!) { paymentLink(id: $id) { heldTries { count since } } }', { id }))
        .data.paymentLink.heldTries;
    expect(await heldOf(link.id)).toEqual({ count: 2, since: time });
    expect(await heldOf((await newLink()).id)).toBeNull();
  });

  test('neither an address nor a card is kept: what is counted is a keyed hash with an end', async () => {
    await forget();
    const { code } = await newLink();
    const payer = payerAt('203.0.113.77');
    await payer.pay(code, declined);
    const rows = await api.database.db.select().from(velocityCounts);
    expect(rows.map(({ key }) => JSON.parse(key)).filter(([owner]) => owner === 'installation')).not.toEqual(
      [],
    );
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113|9995/);
    for (const { startedAt, endsAt } of rows)
      expect(endsAt.getTime() - startedAt.getTime()).toBeLessThanOrEqual(60 * minute);
    expect(api.logged()).not.toContain('203.0.113.77');
  });
});

test('two servers on one database share their counts', async () => {
  const first = await startApi({
    engine: 'postgres',
    config: { limits, trustedProxies: { kind: 'hops', hops: 1 } },
  });
  const second = await startBeside(first);
  const staff = await staffOf(first);
  const address = { 'x-forwarded-for': newAddress() };
  const payers = [first, second].map(({ url }) => payerOf({ url, sandbox: first.sandbox }, address));
  const statuses: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    const { code } = (await staff.create()).paymentLink;
    const payer = payers[n % 2];
    if (payer === undefined) throw new Error('no payer');
    const { payment, secret } = await payer.start({
      link: { code, amount: shownAmount, reference: 'Deposit' },
    });
    const token = await payer.token(code, declined);
    const answer = await payer.confirm({ id: payment.id, secret, token, shownAmount });
    statuses.push(answer.status ?? answer.errorCode);
  }
  expect(statuses).toEqual(['DECLINED', 'DECLINED', 'DECLINED', 'TOO_MANY_TRIES']);
  await second.stop();
  await first.stop();
});
