import type { Scope } from '@artspay/core/merchant/scope';
import { ok } from '@artspay/core/result';
import { expect, test } from 'vitest';
import { aScope, someMoney } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

withEachEngine((under) => {
  test('the settings of a Payment URL are those of one merchant in one mode', async () => {
    const [scope, stranger] = [await aScope(under.database), await aScope(under.database)];
    const settingsOf = (of: Scope) =>
      openUnitOfWork(under.database).transaction(of, async (transaction) =>
        ok(await transaction.merchants.paymentUrl()),
      );
    const others = [stranger, { ...scope, mode: 'live' as const }];
    const before = await Promise.all(others.map(settingsOf));
    const maximum = someMoney(500_000n);
    for (const settings of [
      { decimalMark: '.', payerMayEdit: 'both', maximum, version: 1 },
      { decimalMark: ',', payerMayEdit: 'nothing', maximum: null, version: 2 },
    ] as const) {
      await openUnitOfWork(under.database).transaction(scope, async (transaction) =>
        ok(await transaction.merchants.updatePaymentUrl(settings)),
      );
      expect(await settingsOf(scope)).toMatchObject(ok(settings));
    }
    expect(await Promise.all(others.map(settingsOf))).toEqual(before);
  });

  test('signatures are required of one merchant in one mode', async () => {
    const [scope, stranger] = [await aScope(under.database), await aScope(under.database)];
    const isRequired = (of: Scope) =>
      openUnitOfWork(under.database).transaction(of, async (transaction) =>
        ok((await transaction.merchants.paymentUrl()).signatureRequired),
      );
    for (const required of [true, false]) {
      await openUnitOfWork(under.database).transaction(scope, async (transaction) =>
        ok(await transaction.merchants.setSignatureRequired(required)),
      );
      expect(await isRequired(scope)).toEqual(ok(required));
      for (const other of [stranger, { ...scope, mode: 'live' as const }])
        expect(await isRequired(other)).toEqual(ok(false));
    }
  });
});
