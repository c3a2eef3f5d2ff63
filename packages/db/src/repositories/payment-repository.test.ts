import { ok } from '@artspay/core/result';
import { expect, test } from 'vitest';
import { payableRepository } from '#db/repositories/payable-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import { brokenConstraint } from '#db/sql';
import { aLink, anAttempt, aPayment, aScope, newId } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

withEachEngine((under) => {
  const stored = async () => {
    const scope = await aScope(under.database);
    const link = aLink();
    await payableRepository(under.database.db, scope).insertLink(link);
    const payments = paymentRepository(under.database.db, scope);
    const payment = aPayment(link);
    await payments.insert(payment);
    return { scope, link, payments, payment };
  };

  test('a payment is found as it was written, and as it was updated', async () => {
    const { payments, payment } = await stored();
    expect(await payments.findOptionalById(payment.id)).toEqual(payment);
    expect(await payments.lock(payment.id)).toEqual(payment);
    const updated = {
      ...payment,
      state: 'declined',
      attempts: 1,
      sequence: 3,
      card: { brand: 'visa', lastFour: '0002' },
      declineCode: 'insufficient_funds',
      updatedAt: new Date('2026-11-22T12:01:00.001Z'),
    } as const;
    await payments.update(updated);
    expect(await payments.findOptionalById(payment.id)).toEqual(updated);
    expect(await payments.findOptionalById(newId('pay'))).toBeNull();
    expect(await payments.lock(newId('pay'))).toBeNull();
  });

  test('a payment of a payable that is not of the scope cannot be written', async () => {
    const { payments } = await stored();
    expect(await payments.insert(aPayment(aLink())).catch(brokenConstraint)).toBe('payments_payable');
  });

  test('an attempt is found by reference, by token, and while it is open', async () => {
    const { payments, payment } = await stored();
    const attempt = anAttempt(payment);
    await payments.insertAttempt(attempt);
    expect(await payments.findOptionalAttempt(attempt.reference)).toEqual(attempt);
    expect(await payments.findOptionalAttemptByToken(payment.id, attempt.tokenFingerprint)).toEqual(attempt);
    expect(await payments.findOptionalOpenAttempt(payment.id)).toEqual(attempt);

    const ended = {
      ...attempt,
      outcome: 'declined',
      declineCode: 'expired_card',
      gatewayId: 'ch_1',
      card: { brand: 'visa', lastFour: '0069' },
      actionUrl: 'https://sandbox.example/3ds/1',
      endedAt: new Date('2026-11-22T12:00:02.500Z'),
    } as const;
    await payments.updateAttempt(ended);
    expect(await payments.findOptionalAttempt(attempt.reference)).toEqual(ended);
    expect(await payments.findOptionalOpenAttempt(payment.id)).toBeNull();
    expect(await payments.findOptionalAttemptByToken(payment.id, 'another')).toBeNull();
  });

  test('at most one attempt of a payment is open', async () => {
    const { payments, payment } = await stored();
    const first = anAttempt(payment);
    await payments.insertAttempt(first);
    const second = payments.insertAttempt(anAttempt(payment, { n: 2 }));
    expect(await second.catch(brokenConstraint)).toBe('payment_attempts_one_open');
    await payments.updateAttempt({ ...first, outcome: 'lapsed' });
    await payments.insertAttempt(anAttempt(payment, { n: 2 }));
    expect((await payments.findOptionalOpenAttempt(payment.id))?.n).toBe(2);
  });

  test('one card token is one attempt, and a reference is given once', async () => {
    const { payments, payment } = await stored();
    const first = anAttempt(payment, { outcome: 'declined' });
    await payments.insertAttempt(first);
    const again = anAttempt(payment, { n: 2, outcome: 'declined' });
    const sameToken = payments.insertAttempt({ ...again, tokenFingerprint: first.tokenFingerprint });
    expect(await sameToken.catch(brokenConstraint)).toBe('payment_attempts_token');
    const sameReference = payments.insertAttempt({ ...again, reference: first.reference });
    expect(await sameReference.catch(brokenConstraint)).toBe('payment_attempts_reference');
    await payments.insertAttempt(again);
  });

  test('a locked payment is read as the one who held it left it', async () => {
    const { scope, payment } = await stored();
    await Promise.all(
      Array.from({ length: 20 }, () =>
        openUnitOfWork(under.database).transaction(scope, async ({ payments }) => {
          const held = await payments.lock(payment.id);
          if (held !== null) await payments.update({ ...held, sequence: held.sequence + 1 });
          return ok(undefined);
        }),
      ),
    );
    const { payments } = { payments: paymentRepository(under.database.db, scope) };
    expect((await payments.findOptionalById(payment.id))?.sequence).toBe(payment.sequence + 20);
  });
});
