import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { payableRepository } from '#db/repositories/payable-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import { anyAttemptOf, anyInvoice, anyLink, anyPaymentOf } from '#db/testing/arbitraries';
import { aLink, aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

const runs = { numRuns: 40 };

withEachEngine((under) => {
  test('every link and invoice is read as it was written', async () => {
    const payables = payableRepository(under.database.db, await aScope(under.database));
    await fc.assert(
      fc.asyncProperty(anyLink, anyInvoice, async (link, invoice) => {
        await payables.insertLink(link);
        expect(await payables.findOptionalById(link.id)).toEqual(link);
        expect(await payables.ensureInvoice(invoice)).toEqual(invoice);
      }),
      runs,
    );
  });

  test('every payment and attempt is read as it was written', async () => {
    const scope = await aScope(under.database);
    const payments = paymentRepository(under.database.db, scope);
    const link = aLink();
    await payableRepository(under.database.db, scope).insertLink(link);
    const pair = anyPaymentOf(link).chain((payment) =>
      fc.tuple(fc.constant(payment), anyAttemptOf(payment, 1)),
    );
    await fc.assert(
      fc.asyncProperty(pair, async ([payment, attempt]) => {
        await payments.insert(payment);
        expect(await payments.findOptionalById(payment.id)).toEqual(payment);
        await payments.insertAttempt(attempt);
        expect(await payments.findOptionalAttempt(attempt.reference)).toEqual(attempt);
      }),
      runs,
    );
  });

  test('an update writes all of a payment and an attempt but what stands for good', async () => {
    const scope = await aScope(under.database);
    const payments = paymentRepository(under.database.db, scope);
    const link = aLink();
    await payableRepository(under.database.db, scope).insertLink(link);
    const twice = fc
      .tuple(anyPaymentOf(link), anyPaymentOf(link))
      .chain(([before, later]) =>
        fc.tuple(fc.constant([before, later] as const), anyAttemptOf(before, 1), anyAttemptOf(before, 1)),
      );
    await fc.assert(
      fc.asyncProperty(twice, async ([[before, later], attempt, answered]) => {
        await payments.insert(before);
        const { id, payableId, terms, payee, asked, payableVersion, createdAt } = before;
        const changed = { ...later, id, payableId, terms, payee, asked, payableVersion, createdAt };
        await payments.update(changed);
        expect(await payments.findOptionalById(id)).toEqual(changed);

        await payments.insertAttempt(attempt);
        const { reference, gateway, tokenFingerprint, sendBefore } = attempt;
        const ended = { ...answered, reference, gateway, tokenFingerprint, sendBefore };
        const written = { ...ended, createdAt: attempt.createdAt };
        await payments.updateAttempt(written);
        expect(await payments.findOptionalAttempt(reference)).toEqual(written);
      }),
      runs,
    );
  });
});
