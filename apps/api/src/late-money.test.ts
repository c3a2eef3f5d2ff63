import type { Engine } from '@artspay/db/database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aud, cards, eventually, full, startMoneyBack } from '#api/testing/start-money-back';

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let given: Awaited<ReturnType<typeof startMoneyBack>>;
  beforeAll(async () => {
    given = await startMoneyBack(engine);
  });
  afterAll(() => given.api.stop());

  /** Captured at the gateway, which denied it until we gave the use back. */
  const late = async () => {
    const { staff, dashboard, lies, deniedAndLapsed } = given;
    const started = await deniedAndLapsed();
    lies.deniesAll = false;
    await dashboard.closeDispute(await dashboard.dispute(started.id), 'won');
    await eventually(async () =>
      expect(await staff.payment(started.id)).toMatchObject({
        status: 'LATE',
        disputes: [{ status: 'WON' }],
      }),
    );
    return started;
  };

  test('captured twice: the surplus is shown, and refunded by itself', async () => {
    const { payer, staff, dashboard, refund, lies, deniedAndLapsed } = given;
    const { link, key, id } = await deniedAndLapsed();
    const token = await payer.token(link.code, cards.good);
    expect((await payer.confirm({ ...key, token, shownAmount: full })).status).toBe('PAID');
    lies.deniesAll = false;
    await dashboard.closeDispute(await dashboard.dispute(id, 1), 'won');
    await eventually(async () =>
      expect(await staff.payment(id)).toMatchObject({
        status: 'PAID',
        surplusCaptures: [{ attempt: 1, amount: full, refundable: full }],
      }),
    );
    await eventually(async () => expect((await staff.payment(id)).disputes[0]?.status).toBe('WON'));
    expect(await refund(id, '120.00', '120.00', { attempt: 1 })).toMatchObject({
      refund: { status: 'SUCCEEDED' },
      payment: {
        status: 'PAID',
        refunded: aud('0.00'),
        refundable: full,
        surplusCaptures: [{ refundable: aud('0.00') }],
      },
    });
    expect(await dashboard.refunds(id, 1)).toHaveLength(1);
    expect(await dashboard.refunds(id, 2)).toEqual([]);
  });

  test('late money is its own state; late → accepted: it is received, and the link can still be paid', async () => {
    const { payer, staff, refund, eventNames } = given;
    const { link, id, key } = await late();
    expect(await staff.link(link.id)).toMatchObject({ status: 'ACTIVE', paid: null, lateMoney: full });
    expect((await payer.payment(key)).status).toBe('PAID');
    expect(await staff.acceptLate(id)).toMatchObject({ payment: { status: 'LATE_ACCEPTED' } });
    expect(await staff.link(link.id)).toMatchObject({ status: 'ACTIVE', paid: full, lateMoney: null });
    expect(await staff.acceptLate(id)).toMatchObject({ errorCode: 'WRONG_STATE' });
    const again = { paymentId: id, refundable: full };
    expect(await staff.refundLate(again)).toMatchObject({ errorCode: 'WRONG_STATE' });
    expect((await eventNames(id)).at(-1)).toBe('payment.late_accepted');
    expect(await refund(id, '120.00')).toMatchObject({
      payment: { status: 'LATE_ACCEPTED', refunded: full },
    });
  });

  test('late → returned, and late again when that refund fails', async () => {
    const { staff, dashboard, eventNames } = given;
    const { link, id } = await late();
    expect(await staff.refundLate({ paymentId: id, refundable: aud('1.00') })).toMatchObject({
      errorCode: 'REFUNDABLE_CHANGED',
    });
    expect(await staff.refundLate({ paymentId: id, refundable: full })).toMatchObject({
      refund: { status: 'SUCCEEDED' },
      payment: { status: 'LATE_RETURNED', refunded: full },
    });
    expect(await staff.link(link.id)).toMatchObject({ status: 'ACTIVE', paid: null, lateMoney: null });
    const [made] = await dashboard.refunds(id);
    await dashboard.failRefund(made.id);
    await eventually(async () => expect((await staff.payment(id)).status).toBe('LATE'));
    expect((await eventNames(id)).slice(-5)).toEqual([
      'refund.requested',
      'refund.succeeded',
      'payment.late_returned',
      'refund.failed',
      'payment.late_return_failed',
    ]);
  });

  test('late money that goes back in parts is returned with the last of them', async () => {
    const { staff, refund } = given;
    const { id } = await late();
    expect(await refund(id, '20.00')).toMatchObject({ payment: { status: 'LATE' } });
    expect(await staff.refundLate({ paymentId: id, refundable: aud('100.00') })).toMatchObject({
      payment: { status: 'LATE_RETURNED' },
    });
  });
});
