import { parseIdempotencyKey } from '@artspay/core/idempotency/idempotency-key';
import { keyedRequest } from '@artspay/core/idempotency/once';
import type { Scope } from '@artspay/core/merchant/scope';
import { createLinkOnce } from '@artspay/core/payment-link/create-link';
import type { UnitOfWork } from '@artspay/core/unit-of-work/unit-of-work';
import type { Engine } from '@artspay/db/database';
import { forgetIdempotencyKeys } from '@artspay/db/jobs/forget-idempotency-keys';
import { idempotencyKeys } from '@artspay/db/schema/idempotency-keys';
import { payables } from '@artspay/db/schema/payables';
import { aNewMerchant } from '@artspay/db/testing/builders';
import { createMerchant } from '@artspay/db/setup/create-merchant';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ask, type Json } from '#api/testing/ask';
import { startSecondServer } from '#api/testing/second-server';
import { idempotencyKey } from '#api/testing/staff';
import { aud, cards, eventually, full, startMoneyBack } from '#api/testing/start-money-back';

const dayMs = 24 * 60 * 60 * 1000;

/** When a server dies that carries out a request under a key. */
let dies: 'never' | 'before its commit' | 'after its commit' = 'never';
const dying = (inner: UnitOfWork): UnitOfWork => ({
  transaction: async (scope, work) => {
    let bound = false;
    const result = await inner.transaction(scope, async (transaction) => {
      const { idempotencyKeys: keys } = transaction;
      const watched = {
        ...transaction,
        idempotencyKeys: {
          claim: (...given: Parameters<typeof keys.claim>) => keys.claim(...given),
          bind: async (...given: Parameters<typeof keys.bind>) => {
            await keys.bind(...given);
            bound = true;
          },
        },
      };
      const done = await work(watched);
      if (bound && dies === 'before its commit') throw new Error('killed');
      return done;
    });
    if (bound && dies === 'after its commit') throw new Error('killed');
    return result;
  },
});

/** What a client sees of a request whose server died: no answer. */
const killed = async (when: typeof dies, request: () => Promise<Json>) => {
  dies = when;
  await expect(request()).rejects.toThrow('UNEXPECTED');
  dies = 'never';
};

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let given: Awaited<ReturnType<typeof startMoneyBack>>;
  beforeAll(async () => {
    given = await startMoneyBack(engine, { decorateUnitOfWork: dying });
  });
  afterAll(() => given.api.stop());

  const linksCalled = async (reference: string) =>
    (await given.api.database.db.select().from(payables).where(eq(payables.reference, reference))).length;

  test('the same key again answers the link that was made, and says so', async () => {
    const { links } = given;
    const wanted = { idempotencyKey: idempotencyKey(), reference: 'Once' };
    const first = await links.create(wanted);
    expect(first).toMatchObject({ replayed: false, referenceAlreadyUsed: false });
    expect(await links.create({ ...wanted, description: null, payerMayEdit: 'NOTHING' })).toEqual({
      ...first,
      replayed: true,
    });
    expect(await linksCalled('Once')).toBe(1);
  });

  test('the same key with any other body is refused at its path, and nothing is done', async () => {
    const { links, paid, refund, dashboard } = given;
    const { id } = await paid();
    const key = idempotencyKey();
    await links.create({ idempotencyKey: key, reference: 'One body' });
    const reused = {
      __typename: 'IdempotencyKeyReusedError',
      errorCode: 'IDEMPOTENCY_KEY_REUSED',
      path: ['input', 'idempotencyKey'],
    };
    for (const other of [
      { reference: 'Another body' },
      { reference: 'One body', description: 'x' },
      { reference: 'One body', payerMayEdit: 'BOTH' },
      { reference: 'One body', amount: aud('120.01') },
    ])
      expect(await links.create({ idempotencyKey: key, ...other })).toMatchObject(reused);
    expect(await linksCalled('Another body')).toBe(0);
    expect(await refund(id, '1.00', '120.00', { idempotencyKey: key })).toMatchObject(reused);
    expect(await dashboard.refunds(id)).toEqual([]);
  });

  test('what is no key is refused at its path', async () => {
    const { links } = given;
    for (const key of ['', ' ', 'a b', 'clé', 'x'.repeat(129), 'a\nb'])
      expect(await links.create({ idempotencyKey: key })).toMatchObject({
        errorCode: 'INVALID_INPUT',
        path: ['input', 'idempotencyKey'],
      });
    expect(await links.create({ idempotencyKey: 'order-4242424242424242' })).toMatchObject({
      errorCode: 'CARD_NUMBER_IN_TEXT',
      path: ['input', 'idempotencyKey'],
    });
  });

  test('of many at once under one key, one makes the link and all get its answer', async () => {
    const { api, links } = given;
    const second = await startSecondServer(api);
    if (second !== null) onTestFinished(() => second.stop());
    const input = {
      idempotencyKey: idempotencyKey(),
      amount: full,
      reference: 'Many at once',
    };
    const document = `mutation($input: PaymentLinkCreateInput!) { made: paymentLinkCreate(input: $input) {
      ... on PaymentLinkCreateSuccess { replayed paymentLink { id code } } ... on Error { message } } }`;
    const urls = second === null ? [api.url] : [api.url, second.url];
    const answers = await Promise.all(
      Array.from({ length: 30 }, async (_, n) => {
        const url = urls[n % urls.length] ?? api.url;
        const { data } = await ask(
          `${url}/graphql`,
          document,
          { input },
          { ...links.headers, origin: api.url },
        );
        return data.made;
      }),
    );
    expect(answers.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    expect(new Set(answers.map(({ paymentLink }) => JSON.stringify(paymentLink))).size).toBe(1);
    expect(await linksCalled('Many at once')).toBe(1);
  });

  test('the same key, two concurrent refunds: one refund, and both are told of it', async () => {
    const { paid, refund, dashboard, staff } = given;
    const { id } = await paid();
    const more = { idempotencyKey: idempotencyKey() };
    const answers = await Promise.all(Array.from({ length: 10 }, () => refund(id, '20.00', '120.00', more)));
    expect(answers.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.refund.id)).size).toBe(1);
    expect(await dashboard.refunds(id)).toHaveLength(1);
    await eventually(async () => expect((await staff.payment(id)).refunded).toEqual(aud('20.00')));
    expect(await refund(id, '20.00', '120.00', more)).toMatchObject({
      replayed: true,
      refund: { status: 'SUCCEEDED', amount: aud('20.00') },
      payment: { refundable: aud('100.00') },
    });
  });

  test('a refund whose answer was lost: sent again under its key it is found, not made again', async () => {
    const { paid, refund, dashboard, lies, refundsSent } = given;
    const { id } = await paid();
    const more = { idempotencyKey: idempotencyKey() };
    const before = refundsSent();
    lies.losesAnswers = true;
    await refund(id, '20.00', '120.00', more);
    lies.losesAnswers = false;
    expect(await refund(id, '20.00', '120.00', more)).toMatchObject({
      replayed: true,
      refund: { status: 'SUCCEEDED' },
    });
    expect(refundsSent()).toBe(before + 1);
    expect(await dashboard.refunds(id)).toHaveLength(1);
  });

  test('a server that dies between effect and answer: the retry gets what was made, once', async () => {
    const { links, paid, refund, dashboard, staff } = given;
    const wanted = { idempotencyKey: idempotencyKey(), reference: 'Died after' };
    await killed('after its commit', () => links.create(wanted));
    expect(await links.create(wanted)).toMatchObject({ replayed: true });
    expect(await linksCalled('Died after')).toBe(1);

    const { id } = await paid();
    const more = { idempotencyKey: idempotencyKey() };
    await killed('after its commit', () => refund(id, '20.00', '120.00', more));
    // Written down, never sent, and never to be sent by whoever comes later.
    expect(await refund(id, '20.00', '120.00', more)).toMatchObject({
      replayed: true,
      refund: { status: 'REQUESTED' },
    });
    expect((await staff.payment(id)).refunds).toHaveLength(1);
    expect(await dashboard.refunds(id)).toEqual([]);
  });

  test('a server that dies before its commit has used no key: the retry does it', async () => {
    const { links, paid, refund } = given;
    const wanted = { idempotencyKey: idempotencyKey(), reference: 'Died before' };
    await killed('before its commit', () => links.create(wanted));
    expect(await links.create(wanted)).toMatchObject({ replayed: false });
    const { id } = await paid();
    const more = { idempotencyKey: idempotencyKey() };
    await killed('before its commit', () => refund(id, '20.00', '120.00', more));
    expect(await refund(id, '20.00', '120.00', more)).toMatchObject({
      replayed: false,
      refund: { status: 'SUCCEEDED' },
    });
  });

  test('what was refused has used no key: put right, it is carried out under the same one', async () => {
    const { links, startPaying, refund, paid } = given;
    const key = idempotencyKey();
    expect(await links.create({ idempotencyKey: key, reference: '' })).toMatchObject({
      errorCode: 'INVALID_INPUT',
    });
    const declined = await startPaying(cards.declined);
    expect(await refund(declined.id, '1.00', '120.00', { idempotencyKey: key })).toMatchObject({
      errorCode: 'WRONG_STATE',
    });
    const { id } = await paid();
    expect(await refund(id, '1.00', '2.00', { idempotencyKey: key })).toMatchObject({
      errorCode: 'REFUNDABLE_CHANGED',
    });
    expect(await links.create({ idempotencyKey: key, reference: 'Put right' })).toMatchObject({
      replayed: false,
    });
  });

  test("another merchant's same key stands for itself", async () => {
    const { api, links } = given;
    const key = idempotencyKey();
    const other = aNewMerchant();
    await createMerchant(api.database, other);
    const scope = { merchantId: other.merchant.id, mode: 'test' } as const;
    const mine = await links.create({ idempotencyKey: key });
    const input = { amount: full, reference: 'Deposit', payerMayEdit: 'nothing' as const };
    const { payment: deps } = api.context.services;
    const parsed = parseIdempotencyKey(key);
    if (!parsed.ok) throw new Error(parsed.error);
    const request = keyedRequest(deps, parsed.value, 'paymentLinkCreate', input);
    const create = (at: Scope) => createLinkOnce(deps, at, request, input, { kind: 'system' });
    for (const at of [scope, { ...api.scope, mode: 'live' } as const]) {
      const theirs = await create(at);
      expect(theirs).toMatchObject({ value: { replayed: false } });
      const made = theirs.ok ? theirs.value.made : null;
      expect(await create(at)).toEqual({ ok: true, value: { made, replayed: true } });
    }
    expect(await links.create({ idempotencyKey: key })).toMatchObject({
      replayed: true,
      paymentLink: { id: mine.paymentLink.id },
    });
  });

  test('late money is accepted once per key, also when the answer was lost', async () => {
    const { staff, dashboard, lies, deniedAndLapsed, eventNames } = given;
    const { id } = await deniedAndLapsed();
    lies.deniesAll = false;
    await dashboard.closeDispute(await dashboard.dispute(id), 'won');
    await eventually(async () => expect((await staff.payment(id)).status).toBe('LATE'));
    const key = idempotencyKey();
    await killed('after its commit', () => staff.acceptLate(id, key));
    expect(await staff.acceptLate(id, key)).toMatchObject({
      replayed: true,
      payment: { status: 'LATE_ACCEPTED' },
    });
    expect(await staff.acceptLate(id)).toMatchObject({ errorCode: 'WRONG_STATE' });
    expect((await eventNames(id)).filter((name) => name === 'payment.late_accepted')).toHaveLength(1);
    expect(await staff.refundLate({ paymentId: id, refundable: full, idempotencyKey: key })).toMatchObject({
      errorCode: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  test('nothing of a request is kept with its key but hashes', async () => {
    const { api, links } = given;
    const key = 'a-key-that-could-be-read';
    await links.create({ idempotencyKey: key, reference: 'Words about a person' });
    const rows = JSON.stringify(await api.database.db.select().from(idempotencyKeys));
    expect(rows).not.toContain(key);
    expect(rows).not.toContain('Words about');
    expect(api.logged()).not.toContain(key);
  });

  test('a key of 30 days ago is as good as new, swept away or not', async () => {
    const { api, links, putForward } = given;
    const [kept, swept] = [idempotencyKey(), idempotencyKey()];
    const make = (key: string, reference: string) => links.create({ idempotencyKey: key, reference });
    await make(kept, 'First');
    await make(swept, 'First');
    putForward(30 * dayMs - 60_000);
    expect(await make(kept, 'First')).toMatchObject({ replayed: true });
    putForward(60_000);
    expect(await make(kept, 'Second')).toMatchObject({ replayed: false });
    expect(await make(kept, 'Second')).toMatchObject({ replayed: true });

    await api.database.db.execute(sql`update idempotency_keys set used_at = used_at - interval '31 days'`);
    await forgetIdempotencyKeys(api.database);
    expect(await make(swept, 'Second')).toMatchObject({ replayed: false });
  });
});
