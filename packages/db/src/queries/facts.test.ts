import { expect, test } from 'vitest';
import { linksByIds, merchantsByIds, paymentsByIds } from '#db/queries/by-ids';
import { findInvoice, findLinkByCode } from '#db/queries/find-payable';
import { latestPaidAt, paidSummaries } from '#db/queries/paid-summaries';
import { referenceInUse } from '#db/queries/reference-in-use';
import { openDirectory } from '#db/repositories/directory';
import { merchantRepository } from '#db/repositories/merchant-repository';
import { refundRepository } from '#db/repositories/refund-repository';
import { payableRepository } from '#db/repositories/payable-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import {
  aLink,
  aLinkCode,
  anAttempt,
  aNewMerchant,
  anInvoice,
  aPayment,
  aRefund,
  aScope,
  aSucceededPayment,
  newId,
  someMoney,
} from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

withEachEngine((under) => {
  const given = async () => {
    const scope = await aScope(under.database);
    const { db } = under.database;
    return {
      scope,
      merchants: merchantRepository(db, scope),
      payables: payableRepository(db, scope),
      payments: paymentRepository(db, scope),
    };
  };

  test('received is the sum of succeeded payments and accepted late money; undecided money and declines are not in it', async () => {
    const { scope, payables, payments } = await given();
    const [link, untouched, invoice] = [aLink(), aLink(), anInvoice()];
    await payables.insertLink(link);
    await payables.insertLink(untouched);
    await payables.ensureInvoice(invoice);
    const paid = (minor: bigint, capturedAt: Date) =>
      aSucceededPayment(link, { terms: { amount: someMoney(minor), reference: 'x' }, capturedAt });
    const [first, last] = [new Date('2026-11-22T10:00:00.001Z'), new Date('2026-11-23T10:00:00.002Z')];
    await payments.insert(paid(999_999_999_999n, first));
    await payments.insert(paid(5_000n, last));
    await payments.insert({ ...paid(7n, first), state: 'accepted' });
    await payments.insert(aSucceededPayment(link, { state: 'late', capturedAt: new Date('2026-12-01') }));
    await payments.insert(aPayment(link, { state: 'declined' }));
    const ofInvoice = aSucceededPayment(invoice);
    await payments.insert(ofInvoice);
    await payments.insertAttempt(anAttempt(ofInvoice, { outcome: 'captured' }));
    const refunds = refundRepository(under.database.db, scope);
    await refunds.save(aRefund(ofInvoice, { state: 'succeeded', amount: someMoney(600n) }));
    const foreign = { reference: null, gatewayId: 're_1' } as const;
    await refunds.save(aRefund(ofInvoice, { ...foreign, state: 'failed' }));

    expect(await paidSummaries(under.database, scope, [link.id, untouched.id, invoice.id])).toEqual(
      new Map<string, unknown>([
        [
          link.id,
          { received: someMoney(1_000_000_005_006n), refunded: someMoney(0n), paidAt: last, timesPaid: 2 },
        ],
        [
          invoice.id,
          {
            received: ofInvoice.terms.amount,
            refunded: someMoney(600n),
            paidAt: ofInvoice.capturedAt,
            timesPaid: 1,
          },
        ],
      ]),
    );
    expect(await paidSummaries(under.database, scope, [])).toEqual(new Map());
    expect(await latestPaidAt(under.database, scope, link.id)).toEqual(last);
    expect(await latestPaidAt(under.database, scope, untouched.id)).toBeNull();
  });

  test('many things are read by their ids at once; what is not there is absent', async () => {
    const { scope, merchants, payables, payments } = await given();
    const [link, other] = [aLink(), aLink()];
    await payables.insertLink(link);
    await payables.insertLink(other);
    const payment = aPayment(link);
    await payments.insert(payment);
    expect(await linksByIds(under.database, scope, [other.id, newId('link'), link.id])).toEqual(
      new Map([
        [link.id, link],
        [other.id, other],
      ]),
    );
    expect(await paymentsByIds(under.database, scope, [payment.id, newId('pay')])).toEqual(
      new Map([[payment.id, payment]]),
    );
    expect(await merchantsByIds(under.database, [scope.merchantId, newId('mer')])).toEqual(
      new Map([[scope.merchantId, await merchants.current()]]),
    );
    expect(await linksByIds(under.database, scope, [])).toEqual(new Map());
  });

  test('a reference is in use while another link with it can still be paid', async () => {
    const { scope, payables } = await given();
    const link = aLink({ reference: 'INV-1' });
    const inUse = () => referenceInUse(under.database, scope, 'INV-1', null);
    await payables.ensureInvoice(anInvoice({ reference: 'INV-1' }));
    expect(await inUse()).toBe(false);
    await payables.insertLink(link);
    expect(await inUse()).toBe(true);
    expect(await referenceInUse(under.database, scope, 'INV-1', link.id)).toBe(false);
    expect(await referenceInUse(under.database, scope, 'INV-2', null)).toBe(false);
    await payables.updateLink({ ...link, deactivatedAt: new Date() });
    expect(await inUse()).toBe(false);
  });

  test('a pay page reads its link by code, and an invoice by reference', async () => {
    const { scope, merchants, payables } = await given();
    const [link, invoice] = [aLink(), anInvoice()];
    await payables.insertLink(link);
    await payables.ensureInvoice(invoice);
    expect(await findLinkByCode(under.database, link.code)).toEqual({
      scope,
      link,
      seenAt: expect.any(Date),
      merchant: await merchants.current(),
    });
    expect(await findLinkByCode(under.database, aLinkCode())).toBeNull();
    expect(await findInvoice(under.database, scope, 'payment_url', invoice.reference)).toEqual(invoice);
    expect(await findInvoice(under.database, scope, 'payment_url', 'another')).toBeNull();
  });

  test('each door leads to its scope, and no guess leads anywhere', async () => {
    const { scope, merchants, payables, payments } = await given();
    const link = aLink();
    const payment = aPayment(link);
    const attempt = anAttempt(payment);
    await payables.insertLink(link);
    await payments.insert(payment);
    await payments.insertAttempt(attempt);
    const { code } = await merchants.paymentUrl();

    const directory = openDirectory(under.database);
    expect(await directory.paymentUrlDoor(code)).toEqual(scope);
    expect(await directory.paymentDoor(payment.id)).toEqual(scope);
    expect(await directory.attemptDoor(attempt.reference)).toEqual(scope);

    expect(await directory.paymentUrlDoor(aNewMerchant().paymentUrls.test.code)).toBeNull();
    expect(await directory.paymentDoor(newId('pay'))).toBeNull();
    expect(await directory.attemptDoor(anAttempt(aPayment(link)).reference)).toBeNull();
    expect(await directory.webhookDoor('sandbox', 'a guess')).toBeNull();
  });
});
