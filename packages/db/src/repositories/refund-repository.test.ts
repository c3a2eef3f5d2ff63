import { expect, test } from 'vitest';
import { disputeRepository } from '#db/repositories/dispute-repository';
import { payableRepository } from '#db/repositories/payable-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import { refundRepository } from '#db/repositories/refund-repository';
import { refundReference } from '@artspay/core/refund/refund-reference';
import { brokenConstraint } from '#db/sql';
import {
  aDispute,
  aLink,
  anAttempt,
  aPayment,
  aRefund,
  aScope,
  aSucceededPayment,
  newId,
} from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

withEachEngine((under) => {
  const paid = async () => {
    const scope = await aScope(under.database);
    const link = aLink();
    const { db } = under.database;
    await payableRepository(db, scope).insertLink(link);
    const payments = paymentRepository(db, scope);
    const payment = aSucceededPayment(link);
    await payments.insert(payment);
    const capture = anAttempt(payment, { outcome: 'captured', gatewayId: 'ch_1' });
    await payments.insertAttempt(capture);
    return {
      payments,
      payment,
      capture,
      refunds: refundRepository(db, scope),
      disputes: disputeRepository(db, scope),
    };
  };
  test('refunds are read as they were saved first, and as they were saved last, oldest first', async () => {
    const { refunds, payment } = await paid();
    const asked = aRefund(payment, { reason: 'Two of three tickets' });
    const found = aRefund(payment, {
      reference: null,
      gatewayId: 're_9',
      createdAt: new Date('2026-11-22T12:00:59Z'),
      sendBefore: null,
      state: 'succeeded',
      endedAt: new Date('2026-11-22T12:01:00.001Z'),
    });
    await refunds.save(asked);
    await refunds.save(found);
    expect(await refunds.listByPayment(payment.id)).toEqual([asked, found]);
    const declined = {
      ...asked,
      state: 'declined',
      declineCode: 'disputed',
      gatewayId: 're_1',
      endedAt: new Date('2026-11-22T12:00:03.500Z'),
    } as const;
    await refunds.save(declined);
    expect(await refunds.listByPayment(payment.id)).toEqual([declined, found]);
    expect(await refunds.findOptionalByReference(refundReference(payment.id, 1))).toEqual(declined);
    expect(await refunds.findOptionalByReference(refundReference(payment.id, 2))).toBeNull();
    expect(await refunds.listByPayment(newId('pay'))).toEqual([]);
  });

  test('what was asked for never changes once it is written', async () => {
    const { refunds, payment } = await paid();
    const refund = aRefund(payment);
    await refunds.save(refund);
    await refunds.save({ ...refund, amount: payment.terms.amount, reason: 'another' });
    expect(await refunds.listByPayment(payment.id)).toEqual([refund]);
  });

  test("a reference and a gateway's id are given once", async () => {
    const { refunds, payment } = await paid();
    await refunds.save(aRefund(payment, { gatewayId: 're_1' }));
    const sameReference = refunds.save(aRefund(payment));
    expect(await sameReference.catch(brokenConstraint)).toBe('refunds_reference');
    const sameId = refunds.save(aRefund(payment, { reference: null, gatewayId: 're_1' }));
    expect(await sameId.catch(brokenConstraint)).toBe('refunds_gateway_id');
  });

  test('a refund of what was never tried cannot be written', async () => {
    const { refunds, payment } = await paid();
    expect(await refunds.save(aRefund(payment, { attempt: 2 })).catch(brokenConstraint)).toBe(
      'refunds_attempt',
    );
  });

  test("disputes are read as they were saved last, and a gateway's id is given once", async () => {
    const { disputes, payment } = await paid();
    const dispute = aDispute(payment);
    await disputes.save(dispute);
    const lost = { ...dispute, state: 'lost', endedAt: new Date('2026-12-22T12:00:00Z') } as const;
    await disputes.save(lost);
    expect(await disputes.listByPayment(payment.id)).toEqual([lost]);
    const again = disputes.save(aDispute(payment, { gatewayId: dispute.gatewayId }));
    expect(await again.catch(brokenConstraint)).toBe('disputes_gateway_id');
  });

  test('the captures of a payment are those of its attempts that took money', async () => {
    const { payments, payment, capture } = await paid();
    await payments.insertAttempt(anAttempt(payment, { n: 2, outcome: 'declined' }));
    const late = anAttempt(payment, { n: 3, outcome: 'captured_late' });
    await payments.insertAttempt(late);
    expect(await payments.listCapturedAttempts(payment.id)).toEqual([capture, late]);
    expect(await payments.listCapturedAttempts(aPayment(aLink()).id)).toEqual([]);
  });
});
