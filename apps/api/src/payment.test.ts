import type { Engine } from '@artspay/db/database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Json } from '#api/testing/ask';
import { payerOf, paymentKey } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let api: RunningApi;
  let payer: ReturnType<typeof payerOf>;
  let staff: Awaited<ReturnType<typeof staffOf>>;

  beforeAll(async () => {
    api = await startApi({ engine, sandbox: { lateResultMs: 300 } });
    payer = payerOf(api);
    staff = await staffOf(api);
  });
  afterAll(() => api.stop());

  const approved = '4242424242424242';
  const shownAmount = { amount: '120.00', currency: 'AUD' };

  const newLink = async (input: Json = {}): Promise<Json> => (await staff.create(input)).paymentLink;
  const startFor = (code: string, input: Json = {}): Promise<Json> =>
    payer.start({ link: { code, amount: shownAmount, reference: 'Deposit', ...input } });
  const begin = async (input: Json = {}) => {
    const link = await newLink(input);
    const { payment, secret } = await startFor(link.code);
    return { link, key: { id: payment.id as string, secret: secret as string } };
  };

  /** What the gateway's books have for a payment. */
  const charges = async (paymentId: string): Promise<readonly Json[]> => {
    const credentials = await api.context.services.gatewayAccounts.findSandbox(api.scope);
    const response = await fetch(`${api.sandbox.url}/v1/charges?reference_prefix=${paymentId}`, {
      headers: { authorization: `Bearer ${credentials?.secretKey ?? ''}` },
    });
    const body = await response.json();
    return body.charges;
  };

  test('a link is paid with a good card, and staff see it paid', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, approved);
    expect(await payer.confirm({ ...key, token, shownAmount })).toMatchObject({
      __typename: 'Payment',
      status: 'PAID',
      amount: shownAmount,
      card: { brand: 'Visa', lastFour: '4242' },
      receiptNumber: expect.stringMatching(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
      paidAt: expect.stringMatching(/Z$/),
    });
    const seen = await staff.link(link.id);
    expect(seen).toMatchObject({ status: 'PAID', paid: shownAmount });
    expect(seen.payments.edges).toHaveLength(1);
    expect(await payer.link(link.code)).toMatchObject({
      status: 'PAID',
      cardFrame: null,
      paidAt: expect.any(String),
    });
  });

  test('declined → paid with another card on the same payment', async () => {
    const { link, key } = await begin();
    const bad = await payer.token(link.code, '4000000000009995');
    expect(await payer.confirm({ ...key, token: bad, shownAmount })).toMatchObject({
      status: 'DECLINED',
      declineReason: 'INSUFFICIENT_FUNDS',
      card: { lastFour: '9995' },
    });
    expect((await payer.link(link.code)).status).toBe('ACTIVE');
    const good = await payer.token(link.code, approved);
    expect(await payer.confirm({ ...key, token: good, shownAmount })).toMatchObject({
      status: 'PAID',
      declineReason: null,
    });
  });

  test('a link for which a card was declined may ask for another amount, and never in another currency', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, '4000000000009995');
    await payer.confirm({ ...key, token, shownAmount });
    const edit = (amount: Json) => staff.edit({ id: link.id, version: link.version, amount });
    expect(await edit({ amount: '120.00', currency: 'EUR' })).toMatchObject({
      errorCode: 'LINK_HAS_PAYMENT',
    });
    expect(await edit({ amount: '90.00', currency: 'AUD' })).toMatchObject({ amount: { amount: '90.00' } });
  });

  test('3-D Secure: asked, then given up by the payer, then the link can be paid again', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, '4000002500003155');
    const asked = await payer.confirm({ ...key, token, shownAmount });
    expect(asked).toMatchObject({
      status: 'ACTION_REQUIRED',
      action: { url: expect.stringContaining(api.sandbox.url) },
    });
    expect((await payer.link(link.code)).status).toBe('PAYMENT_PENDING');
    expect(await payer.refresh(key)).toMatchObject({ status: 'ACTION_REQUIRED' });
    expect(await payer.cancel(key)).toMatchObject({ status: 'LAPSED', action: null });
    const good = await payer.token(link.code, approved);
    expect(await payer.confirm({ ...key, token: good, shownAmount })).toMatchObject({ status: 'PAID' });
  });

  test('a result that comes later arrives by the signed webhook', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, '4000000000000077');
    expect(await payer.confirm({ ...key, token, shownAmount })).toMatchObject({ status: 'PENDING' });
    await vi.waitFor(async () => expect(await payer.payment(key)).toMatchObject({ status: 'PAID' }), {
      timeout: 15_000,
      interval: 100,
    });
  });

  test('the same confirm twice at once charges once', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, approved);
    const confirm = () => payer.confirm({ ...key, token, shownAmount });
    const answers = await Promise.all([confirm(), confirm()]);
    for (const answer of answers) expect(['PAID', 'PENDING']).toContain(answer.status);
    expect(await payer.payment(key)).toMatchObject({ status: 'PAID' });
    expect(await charges(key.id)).toHaveLength(1);
  });

  test('two payers at once on a link payable once: one charge', async () => {
    const link = await newLink();
    const payers = await Promise.all(
      [1, 2].map(async () => {
        const { payment, secret } = await startFor(link.code);
        return { id: payment.id, secret, token: await payer.token(link.code, approved) };
      }),
    );
    const answers = await Promise.all(payers.map((ready) => payer.confirm({ ...ready, shownAmount })));
    const codes = answers.map((answer) => answer.status ?? answer.errorCode);
    expect(codes.filter((code) => code === 'PAID')).toHaveLength(1);
    expect(codes.find((code) => code !== 'PAID')).toMatch(/^(ALREADY_PAID|PAYMENT_PENDING)$/);
    const made = await Promise.all(payers.map(({ id }) => charges(id)));
    expect(made.flat()).toHaveLength(1);
  });

  test("a payer's request cannot change a fixed amount, reference or currency; an editable link keeps what they typed", async () => {
    const fixed = await newLink();
    const less = { amount: '1.00', currency: 'AUD' };
    for (const [change, path] of [
      [{ amount: less }, ['input', 'link', 'amount', 'amount']],
      [{ reference: 'Mine' }, ['input', 'link', 'reference']],
      [
        { amount: { ...shownAmount, currency: 'JPY', amount: '120' } },
        ['input', 'link', 'amount', 'currency'],
      ],
    ])
      expect(await startFor(fixed.code, change)).toMatchObject({
        __typename: 'NotPayableError',
        errorCode: 'DETAILS_FIXED',
        path,
      });

    const open = await newLink({ payerMayEdit: 'BOTH' });
    const { payment, secret } = await startFor(open.code, { amount: less, reference: 'From Bo' });
    const token = await payer.token(open.code, approved);
    await payer.confirm({ id: payment.id, secret, token, shownAmount: less });
    const seen = await staff.link(open.id);
    expect(seen).toMatchObject({ status: 'PAID', paid: less });
    expect(seen.payments.edges[0].node).toMatchObject({
      amount: less,
      reference: 'From Bo',
      askedAmount: shownAmount,
      askedReference: 'Deposit',
    });
  });

  test('a link edited after the payer looked is a typed error, and nothing is charged', async () => {
    const { link, key } = await begin();
    await staff.edit({ id: link.id, version: 1, amount: { amount: '500.00', currency: 'AUD' } });
    const token = await payer.token(link.code, approved);
    expect(await payer.confirm({ ...key, token, shownAmount })).toMatchObject({
      __typename: 'NotPayableError',
      errorCode: 'DETAILS_CHANGED',
    });
    expect(await charges(key.id)).toEqual([]);
  });

  test('an amount other than the one on the button is refused', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, approved);
    const wrong = { amount: '12.00', currency: 'AUD' };
    expect(await payer.confirm({ ...key, token, shownAmount: wrong })).toMatchObject({
      errorCode: 'DETAILS_CHANGED',
      path: ['input', 'shownAmount'],
    });
  });

  test('only the secret of a payment opens it', async () => {
    const { key } = await begin();
    const other = await begin();
    const nothing = { __typename: 'NotFoundError', errorCode: 'NOT_FOUND' };
    for (const secret of ['', 'x', other.key.secret, key.secret.toUpperCase()]) {
      const wrong = { id: key.id, secret };
      expect(await payer.payment(wrong)).toMatchObject(nothing);
      expect(await payer.refresh(wrong)).toMatchObject(nothing);
      expect(await payer.cancel(wrong)).toMatchObject(nothing);
      expect(await payer.confirm({ ...wrong, token: 'tok', shownAmount })).toMatchObject(nothing);
    }
  });

  test('the same payer key, two concurrent starts: one payment; same key, other body: an error', async () => {
    const link = await newLink({ payerMayEdit: 'BOTH' });
    const payerKey = paymentKey();
    const request = { payerKey, link: { code: link.code, amount: shownAmount, reference: 'Deposit' } };
    const [one, two] = await Promise.all([payer.start(request), payer.start(request)]);
    expect(two.payment.id).toBe(one.payment.id);
    expect(two.secret).toBe(one.secret);
    expect(await payer.start({ ...request, link: { ...request.link, reference: 'Other' } })).toMatchObject({
      __typename: 'ConflictError',
      errorCode: 'KEY_REUSED',
    });
  });

  test('a card number typed as the reference is refused and stands nowhere', async () => {
    const link = await newLink({ payerMayEdit: 'BOTH' });
    expect(await startFor(link.code, { reference: '4242 4242 4242 4242' })).toMatchObject({
      __typename: 'InvalidInputError',
      errorCode: 'CARD_NUMBER_IN_TEXT',
      path: ['input', 'link', 'reference'],
    });
    expect(api.logged()).not.toMatch(/4242[ -]?4242/);
  });

  test('logs carry no secret, token or key', async () => {
    const { link, key } = await begin();
    const token = await payer.token(link.code, approved);
    await payer.confirm({ ...key, token, shownAmount });
    for (const secret of [key.secret, token, staff.headers.cookie])
      expect(api.logged()).not.toContain(secret);
  });
});
