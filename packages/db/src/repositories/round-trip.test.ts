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
});
