import type { Engine } from '@artspay/db/database';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

const aud = (amount: string) => ({ amount, currency: 'AUD' });

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let api: RunningApi;
  let payer: ReturnType<typeof payerOf>;
  let staff: Awaited<ReturnType<typeof staffOf>>;

  beforeAll(async () => {
    api = await startApi({ engine });
    payer = payerOf(api);
    staff = await staffOf(api);
  });
  afterAll(() => api.stop());

  const approved = '4242424242424242';
  const newLink = async (input: Json = {}): Promise<Json> => {
    const created = await staff.create(input);
    if (created.paymentLink === undefined) throw new Error(JSON.stringify(created));
    return created.paymentLink;
  };
  const begin = async (link: Json, amount = '120.00', card = approved) => {
    const answer = await payer.start({
      link: { code: link.code, amount: aud(amount), reference: link.reference },
    });
    if (answer.payment === undefined) return answer;
    const token = await payer.token(link.code, card);
    return { id: answer.payment.id, secret: answer.secret, token, shownAmount: aud(amount) };
  };
  const pay = async (link: Json, amount?: string, card?: string): Promise<Json> =>
    payer.confirm(await begin(link, amount, card));
  const expire = (link: Json) =>
    api.database.db.execute(sql`update payables set expires_at = clock_timestamp() where id = ${link.id}`);
  const soon = { dateTime: '2999-12-24T17:00', timeZone: 'Australia/Sydney' };

  test('payers at once on a link that can be paid three times: three charges, the others are told', async () => {
    const link = await newLink({ useLimit: 3 });
    const ready = await Promise.all(Array.from({ length: 7 }, () => begin(link)));
    const answers = await Promise.all(ready.map((input) => payer.confirm(input)));
    const codes: string[] = answers.map((answer) => answer.status ?? answer.errorCode);
    expect(codes.filter((code) => code === 'PAID')).toHaveLength(3);
    for (const code of codes.filter((other) => other !== 'PAID'))
      expect(code).toMatch(/^(ALREADY_PAID|PAYMENT_PENDING)$/);
    expect(await staff.link(link.id)).toMatchObject({
      status: 'PAID',
      useLimit: 3,
      usesTaken: 3,
      paid: aud('360.00'),
    });
    expect(await payer.link(link.code)).toMatchObject({ status: 'PAID', useLimit: 3, cardFrame: null });
    expect(await begin(link)).toMatchObject({ errorCode: 'ALREADY_PAID' });
  });

  test('a decline frees its use; the last place is held while a result is unknown', async () => {
    const link = await newLink({ useLimit: 2 });
    expect(await pay(link)).toMatchObject({ status: 'PAID' });
    expect(await pay(link, '120.00', '4000000000000002')).toMatchObject({ status: 'DECLINED' });
    const other = await begin(link);
    expect(await pay(link, '120.00', '4000002500003155')).toMatchObject({ status: 'ACTION_REQUIRED' });
    expect((await payer.link(link.code)).status).toBe('PAYMENT_PENDING');
    expect(await payer.confirm(other)).toMatchObject({ errorCode: 'PAYMENT_PENDING' });
  });

  test('a link without limit is paid again and again, and its payments are counted when a limit comes', async () => {
    const link = await newLink({ useLimit: null });
    for (const _ of [1, 2, 3]) expect(await pay(link)).toMatchObject({ status: 'PAID' });
    expect(await staff.link(link.id)).toMatchObject({
      status: 'ACTIVE',
      useLimit: null,
      usesTaken: 3,
      paid: aud('360.00'),
    });
    const asked = { id: link.id, version: 1 };
    expect(await staff.edit({ ...asked, useLimit: 2 })).toMatchObject({
      __typename: 'InvalidInputError',
      path: ['input', 'useLimit'],
    });
    expect(await staff.edit({ ...asked, amount: aud('1.00') })).toMatchObject({
      errorCode: 'LINK_HAS_PAYMENT',
    });
    expect(await staff.edit({ ...asked, useLimit: 3 })).toMatchObject({ status: 'PAID', usesTaken: 3 });
    expect(await staff.edit({ ...asked, version: 2, useLimit: 4 })).toMatchObject({ status: 'ACTIVE' });
    expect(await pay(link)).toMatchObject({ status: 'PAID' });
    expect(await staff.link(link.id)).toMatchObject({ status: 'PAID', usesTaken: 4 });
  });

  test('where the payer decides, the server keeps to the limits, whatever the page shows', async () => {
    const link = await newLink({
      amount: null,
      currency: 'AUD',
      payerMayEdit: 'AMOUNT',
      minimumAmount: '5.00',
      maximumAmount: '500',
      suggestedAmounts: ['20', '50.00'],
      useLimit: null,
    });
    expect(link).toMatchObject({
      amount: null,
      currency: 'AUD',
      suggestedAmounts: [{ amount: '20.00' }, { amount: '50.00' }],
    });
    for (const amount of ['4.99', '500.01'])
      expect(await begin(link, amount)).toMatchObject({
        __typename: 'NotPayableError',
        errorCode: 'AMOUNT_OUTSIDE_LIMITS',
        path: ['input', 'link', 'amount', 'amount'],
      });
    for (const amount of ['5.00', '33.33', '500.00'])
      expect(await pay(link, amount)).toMatchObject({ status: 'PAID', amount: aud(amount) });
    expect(
      await payer.start({ link: { code: link.code, amount: aud('20.00'), reference: 'Mine' } }),
    ).toMatchObject({ errorCode: 'DETAILS_FIXED', path: ['input', 'link', 'reference'] });
  });

  test('a limit that was set between agreeing and paying is kept to: nothing is charged', async () => {
    const link = await newLink({ payerMayEdit: 'AMOUNT' });
    const agreed = await begin(link, '3.00');
    await staff.edit({ id: link.id, version: 1, minimumAmount: '5.00' });
    expect(await payer.confirm(agreed)).toMatchObject({ errorCode: 'DETAILS_CHANGED' });
    expect(await begin(link, '3.00')).toMatchObject({ errorCode: 'AMOUNT_OUTSIDE_LIMITS' });
  });

  test.each<[Json, string[]]>([
    [{ payerMayEdit: 'AMOUNT', minimumAmount: '9', maximumAmount: '8' }, ['maximumAmount']],
    [{ payerMayEdit: 'BOTH', suggestedAmounts: ['1', '2', '1'] }, ['suggestedAmounts', '2']],
    [{ payerMayEdit: 'BOTH', minimumAmount: '5', suggestedAmounts: ['1'] }, ['suggestedAmounts', '0']],
    [{ payerMayEdit: 'BOTH', minimumAmount: '500' }, ['amount', 'amount']],
    [{ payerMayEdit: 'AMOUNT', minimumAmount: '0.001' }, ['minimumAmount']],
    [{ minimumAmount: '5' }, ['minimumAmount']],
    [{ amount: null, currency: 'AUD' }, ['amount']],
    [{ amount: null, payerMayEdit: 'AMOUNT' }, ['currency']],
    [{ currency: 'NZD' }, ['currency']],
    [{ useLimit: 0 }, ['useLimit']],
    [{ useLimit: 100_001 }, ['useLimit']],
    [{ expiry: { dateTime: '2020-01-01T00:00', timeZone: 'UTC' } }, ['expiry', 'dateTime']],
    [{ expiry: { dateTime: '2999-02-30T00:00', timeZone: 'UTC' } }, ['expiry', 'dateTime']],
    [{ expiry: { dateTime: '9999-12-31T23:59', timeZone: 'America/New_York' } }, ['expiry', 'dateTime']],
    [{ expiry: { dateTime: '2999-01-01T00:00', timeZone: '+10:00' } }, ['expiry', 'timeZone']],
  ])('a contradiction is refused at its field: %j', async (input, path) => {
    expect(await staff.create(input)).toMatchObject({
      __typename: 'InvalidInputError',
      errorCode: 'INVALID_INPUT',
      path: ['input', ...path],
      message: expect.stringMatching(/\.$/),
    });
  });

  test('an expiry is stored as it was meant, judged when it counts, extended and removed', async () => {
    const link = await newLink({ expiry: soon });
    expect(link.expiry).toEqual({ ...soon, at: '2999-12-24T06:00:00.000Z' });
    const open = await begin(link);
    await expire(link);
    expect(await payer.confirm(open)).toMatchObject({ __typename: 'NotPayableError', errorCode: 'EXPIRED' });
    expect(await payer.link(link.code)).toMatchObject({
      status: 'EXPIRED',
      cardFrame: null,
      expiry: { timeZone: 'Australia/Sydney' },
    });
    expect(await begin(link).catch(() => null)).toMatchObject({ errorCode: 'EXPIRED' });
    expect(await staff.link(link.id)).toMatchObject({ status: 'EXPIRED' });

    expect(await staff.edit({ id: link.id, version: 1, expiry: soon })).toMatchObject({ status: 'ACTIVE' });
    expect(await staff.edit({ id: link.id, version: 2, expiry: null })).toMatchObject({
      status: 'ACTIVE',
      expiry: null,
    });
    expect(await pay(link)).toMatchObject({ status: 'PAID' });
  });

  test('a payment that held its use before the expiry may finish after it', async () => {
    const link = await newLink({ expiry: soon });
    const held = await begin(link, '120.00', '4000000000000077');
    expect(await payer.confirm(held)).toMatchObject({ status: 'PENDING' });
    await expire(link);
    await vi.waitFor(async () => expect(await payer.payment(held)).toMatchObject({ status: 'PAID' }), {
      timeout: 15_000,
      interval: 100,
    });
    expect(await staff.link(link.id)).toMatchObject({ status: 'PAID', usesTaken: 1 });
  });

  const found = async (status: string) => {
    const { data } = await staff.send(
      `query($status: PaymentLinkStatus) { paymentLinks(search: "Over by now", status: $status) {
        edges { node { id status } } } }`,
      { status },
    );
    return data.paymentLinks.edges.map(({ node }: Json) => node.status);
  };

  test('the list finds expired links, and keeps them from the active ones', async () => {
    const link = await newLink({ reference: 'Over by now', expiry: soon });
    await expire(link);
    expect(await found('EXPIRED')).toEqual(['EXPIRED']);
    expect(await found('ACTIVE')).toEqual([]);
  });
});
