import { ok } from '@artspay/core/result';
import { expect, test } from 'vitest';
import { appliedMarks, markApplied, unmarkApplied } from '#db/repositories/applied-payments';
import { aLink, aPayment, aScope } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

withEachEngine((under) => {
  test('nobody ticks or unticks a payment of another merchant, or of the other mode', async () => {
    const [scope, stranger] = [await aScope(under.database), await aScope(under.database)];
    const link = aLink();
    const payment = aPayment(link);
    await openUnitOfWork(under.database).transaction(scope, async ({ payables, payments }) => {
      await payables.insertLink(link);
      return ok(await payments.insert(payment));
    });
    const marks = () => appliedMarks(under.database, scope, [payment.id]);
    for (const other of [stranger, { ...scope, mode: 'live' as const }])
      await expect(markApplied(under.database, other, payment.id, 'somebody')).rejects.toThrow(
        /insert into "applied_payments"/,
      );
    expect(await marks()).toEqual(new Map());
    await markApplied(under.database, scope, payment.id, 'Ada');
    const ticked = await marks();
    expect(ticked.size).toBe(1);
    await markApplied(under.database, scope, payment.id, 'Grace');
    for (const other of [stranger, { ...scope, mode: 'live' as const }])
      await unmarkApplied(under.database, other, payment.id);
    expect(await marks()).toEqual(ticked);
    await unmarkApplied(under.database, scope, payment.id);
    expect(await marks()).toEqual(new Map());
  });
});
