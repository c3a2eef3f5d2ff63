import type { Engine } from '@artspay/db/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aud, cards, eventually, full, startMoneyBack } from '#api/testing/start-money-back';

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let given: Awaited<ReturnType<typeof startMoneyBack>>;
  beforeAll(async () => {
    given = await startMoneyBack(engine);
  });
  afterAll(() => given.api.stop());

  test('requested → succeeded: a part, then the rest; the receipt and the link say what came back', async () => {
    const { payer, staff, paid, refund, eventNames } = given;
    const { link, id, key } = await paid();
    expect(await refund(id, '20.00', '120.00', { reason: 'One ticket of six' })).toMatchObject({
      __typename: 'RefundCreateSuccess',
      refund: { status: 'SUCCEEDED', amount: aud('20.00') },
      payment: { status: 'PAID', refunded: aud('20.00'), refundable: aud('100.00') },
    });
    expect((await payer.payment(key)).refunded).toEqual(aud('20.00'));
    await refund(id, '100.00', '100.00');
    expect(await staff.payment(id)).toMatchObject({
      status: 'PAID',
      refunded: full,
      refundable: aud('0.00'),
      refunds: [{ reason: 'One ticket of six', madeAtGateway: false }, { amount: aud('100.00') }],
    });
    expect(await staff.link(link.id)).toMatchObject({ status: 'PAID', paid: full, refunded: full });
    expect((await eventNames(id)).slice(-4)).toEqual([
      'refund.requested',
      'refund.succeeded',
      'refund.requested',
      'refund.succeeded',
    ]);
    expect((await payer.link(link.code)).status).toBe('PAID');
  });

  test('a caller who believes that another amount is left is told what is, and nothing is refunded', async () => {
    const { dashboard, paid, refund } = given;
    const { id } = await paid();
    await refund(id, '20.00');
    for (const believed of ['120.00', '80.00', '100.01', 'x']) {
      expect(await refund(id, '20.00', believed)).toMatchObject({
        __typename: 'PaymentConflictError',
        errorCode: 'REFUNDABLE_CHANGED',
        path: ['input', 'refundable'],
        current: { refundable: aud('100.00') },
      });
    }
    expect(await refund(id, '100.01', '100.00')).toMatchObject({ errorCode: 'EXCEEDS_REFUNDABLE' });
    expect(await dashboard.refunds(id)).toHaveLength(1);
  });

  test('what is no refund is a typed error that names the field', async () => {
    const { paid, refund, startPaying } = given;
    const { id } = await paid();
    const none = 'pay_01jd9x5y8zabcdefghjkmnpqrs';
    expect(await refund(none, '1.00')).toMatchObject({
      errorCode: 'NOT_FOUND',
      path: ['input', 'paymentId'],
    });
    for (const amount of ['0.00', '-1.00', '1.001', '1,00', '']) {
      expect(await refund(id, amount)).toMatchObject({
        __typename: 'InvalidInputError',
        errorCode: 'INVALID_INPUT',
        path: ['input', 'amount', 'amount'],
      });
    }
    const yen = { amount: '100', currency: 'JPY' };
    expect(await refund(id, '', '120.00', { amount: yen })).toMatchObject({
      path: ['input', 'amount', 'currency'],
    });
    expect(await refund(id, '1.00', '120.00', { reason: '4242 4242 4242 4242' })).toMatchObject({
      errorCode: 'CARD_NUMBER_IN_TEXT',
      path: ['input', 'reason'],
    });
    expect(await refund(id, '1.00', '120.00', { attempt: 9 })).toMatchObject({ errorCode: 'WRONG_STATE' });
    const { key } = await startPaying(cards.declined);
    expect(await refund(key.id, '1.00')).toMatchObject({ errorCode: 'WRONG_STATE' });
  });

  test('pending → succeeded: while it is pending its amount is held and it is shown', async () => {
    const { payer, staff, paid, refund, eventNames } = given;
    const { id, key } = await paid(cards.refundsComeLate);
    expect(await refund(id, '100.00')).toMatchObject({
      refund: { status: 'PENDING' },
      payment: { refunded: aud('0.00'), refundable: aud('20.00') },
    });
    expect((await payer.payment(key)).refunded).toBeNull();
    await eventually(async () => expect((await staff.payment(id)).refunds[0].status).toBe('SUCCEEDED'));
    expect((await eventNames(id)).slice(-3)).toEqual([
      'refund.requested',
      'refund.pending',
      'refund.succeeded',
    ]);
  });

  test('requested → declined: it is shown, and its amount can be refunded again', async () => {
    const { paid, refund } = given;
    const { id } = await paid(cards.refundsDeclined);
    expect(await refund(id, '100.00')).toMatchObject({
      refund: { status: 'DECLINED' },
      payment: { refunded: aud('0.00'), refundable: full },
    });
  });

  test('succeeded → failed: what came back to the merchant is no longer counted as refunded', async () => {
    const { payer, staff, paid, refund } = given;
    const { id, key } = await paid(cards.refundsFail);
    expect(await refund(id, '100.00')).toMatchObject({ refund: { status: 'SUCCEEDED' } });
    await eventually(async () =>
      expect(await staff.payment(id)).toMatchObject({
        refunds: [{ status: 'FAILED' }],
        refunded: aud('0.00'),
        refundable: full,
      }),
    );
    expect((await payer.payment(key)).refunded).toBeNull();
  });

  test("a refund made in the gateway's dashboard is found and counted", async () => {
    const { staff, dashboard, paid, eventNames } = given;
    const { id } = await paid();
    await dashboard.refund(id, '10000');
    await eventually(async () =>
      expect(await staff.payment(id)).toMatchObject({
        refunded: aud('100.00'),
        refundable: aud('20.00'),
        refunds: [{ status: 'SUCCEEDED', madeAtGateway: true }],
      }),
    );
    expect((await eventNames(id)).slice(-2)).toEqual(['refund.found', 'refund.succeeded']);
  });

  test('a disputed payment is not refunded; one that was won is', async () => {
    const { staff, dashboard, paid, refund, eventNames } = given;
    const { id } = await paid();
    const disputed = await dashboard.dispute(id);
    await eventually(async () =>
      expect(await staff.payment(id)).toMatchObject({
        disputes: [{ status: 'OPEN', amount: full }],
        refundable: aud('0.00'),
      }),
    );
    expect(await refund(id, '1.00')).toMatchObject({ errorCode: 'DISPUTED' });
    await dashboard.closeDispute(disputed, 'won');
    await eventually(async () => expect((await staff.payment(id)).disputes[0].status).toBe('WON'));
    expect(await refund(id, '1.00')).toMatchObject({ refund: { status: 'SUCCEEDED' } });

    await dashboard.closeDispute(await dashboard.dispute(id), 'lost');
    await eventually(async () => expect((await staff.payment(id)).disputes[1]?.status).toBe('LOST'));
    expect(await refund(id, '1.00', '119.00')).toMatchObject({ errorCode: 'DISPUTED' });
    expect((await eventNames(id)).filter((name) => name.startsWith('dispute.'))).toEqual([
      'dispute.opened',
      'dispute.won',
      'dispute.opened',
      'dispute.lost',
    ]);
  });

  test('cut off after refunding: shown as asked for, then found, as one refund', async () => {
    const { staff, dashboard, paid, refund, lies, refundsSent } = given;
    const { id } = await paid();
    const sentBefore = refundsSent();
    lies.losesAnswers = true;
    const answered = await refund(id, '100.00');
    lies.losesAnswers = false;
    expect(['REQUESTED', 'SUCCEEDED']).toContain(answered.refund.status);
    expect(answered.payment.refundable).toEqual(aud('20.00'));
    await eventually(async () =>
      expect(await staff.payment(id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }] }),
    );
    expect(refundsSent()).toBe(sentBefore + 1);
    expect(await dashboard.refunds(id)).toHaveLength(1);
  });

  test('the webhook of a refund before its answer: one refund, each event once', async () => {
    const { staff, dashboard, paid, refund, eventNames, lies } = given;
    const { id } = await paid();
    lies.beforeRefundAnswers = () =>
      eventually(async () => expect((await staff.payment(id)).refunds[0].status).toBe('SUCCEEDED'));
    const answered = await refund(id, '100.00');
    lies.beforeRefundAnswers = async () => {};
    expect(answered).toMatchObject({ refund: { status: 'SUCCEEDED' }, payment: { refunded: aud('100.00') } });
    expect((await eventNames(id)).slice(-2)).toEqual(['refund.requested', 'refund.succeeded']);
    expect(await dashboard.refunds(id)).toHaveLength(1);
  });

  test('requested → lapsed: what never reached the gateway frees its amount, and only once nothing can arrive', async () => {
    const { staff, dashboard, paid, refund, lies, runJobs, putForward } = given;
    const { id } = await paid();
    lies.losesRefunds = true;
    expect(await refund(id, '100.00')).toMatchObject({ refund: { status: 'REQUESTED' } });
    lies.losesRefunds = false;
    await runJobs();
    expect(await staff.payment(id)).toMatchObject({
      refunds: [{ status: 'REQUESTED' }],
      refundable: aud('20.00'),
    });
    putForward(16_000);
    await eventually(async () => {
      await runJobs();
      expect(await staff.payment(id)).toMatchObject({ refunds: [{ status: 'LAPSED' }], refundable: full });
    });
    expect(await dashboard.refunds(id)).toEqual([]);
  });

  test('two refunds at once never exceed what was captured', async () => {
    const { staff, dashboard, paid, refund } = given;
    const { id } = await paid();
    const wanting = Array.from({ length: engine === 'postgres' ? 50 : 10 }, async () => {
      for (;;) {
        const { refundable } = await staff.payment(id);
        if (Number(refundable.amount) < 30) return 0;
        const answer = await refund(id, '30.00', refundable.amount);
        if (answer.__typename === 'RefundCreateSuccess') return 1;
        expect(answer.errorCode).toBe('REFUNDABLE_CHANGED');
      }
    });
    const made = (await Promise.all(wanting)).reduce<number>((sum, one) => sum + one, 0);
    expect(made).toBe(4);
    expect(await dashboard.refunds(id)).toHaveLength(4);
    expect(await staff.payment(id)).toMatchObject({ refunded: full, refundable: aud('0.00') });
  });
});
