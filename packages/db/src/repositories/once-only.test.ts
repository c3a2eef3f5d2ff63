import { ok } from '@artspay/core/result';
import type { KeyUse } from '@artspay/core/unit-of-work/unit-of-work';
import { expect, test } from 'vitest';
import { merchantRepository } from '#db/repositories/merchant-repository';
import { aLink, aNewMerchant, aScope, newId } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';
import { createMerchant } from '#db/setup/create-merchant';

const aKeyUse = (given: Partial<KeyUse> = {}): KeyUse => ({
  keyHash: newId('evt'),
  payableId: aLink().id,
  operation: 'start_payment',
  bodyHash: 'body',
  ...given,
});

withEachEngine((under) => {
  test('a payer key stands for the first payment it was used for', async () => {
    const scope = await aScope(under.database);
    const use = aKeyUse();
    const [first, second] = [newId('pay'), newId('pay')];
    const answers = await openUnitOfWork(under.database).transaction(scope, async ({ payerKeys }) =>
      ok([
        await payerKeys.claim(use, first),
        await payerKeys.claim(use, second),
        await payerKeys.claim({ ...use, bodyHash: 'another' }, second),
        await payerKeys.claim({ ...use, payableId: newId('inv') }, second),
      ]),
    );
    expect(answers).toEqual({
      ok: true,
      value: [
        { kind: 'claimed' },
        { kind: 'repeated', paymentId: first },
        { kind: 'other_body' },
        { kind: 'claimed' },
      ],
    });
  });

  test('of many claims of one key at once, one claims and the others hear of its payment', async () => {
    const scope = await aScope(under.database);
    const use = aKeyUse();
    const results = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const id = newId('pay');
        const claim = await openUnitOfWork(under.database).transaction(scope, async ({ payerKeys }) =>
          ok(await payerKeys.claim(use, id)),
        );
        return { id, claim: claim.ok ? claim.value : null };
      }),
    );
    const claimed = results.filter(({ claim }) => claim?.kind === 'claimed');
    expect(claimed).toHaveLength(1);
    const repeated = results.flatMap(({ claim }) => (claim?.kind === 'claimed' ? [] : [claim]));
    expect(repeated).toEqual(
      Array.from({ length: 19 }, () => ({ kind: 'repeated', paymentId: claimed[0]?.id })),
    );
  });

  test("a gateway's notice is kept once per key", async () => {
    const scope = await aScope(under.database);
    const kept = await openUnitOfWork(under.database).transaction(scope, async ({ inbox }) =>
      ok([
        await inbox.insertOnce({ gateway: 'sandbox', key: 'n1', body: '{}' }),
        await inbox.insertOnce({ gateway: 'sandbox', key: 'n1', body: '{"again":true}' }),
        await inbox.insertOnce({ gateway: 'sandbox', key: 'n2', body: '{}' }),
        await inbox.insertOnce({ gateway: 'other', key: 'n1', body: '{}' }),
      ]),
    );
    expect(kept).toEqual({ ok: true, value: [true, false, true, true] });
  });

  test("a scope's merchant is read whole, with the Payment URL of its mode", async () => {
    const stored = aNewMerchant({ name: 'Kunsthalle', homeCurrency: aLink().currency });
    await createMerchant(under.database, stored);
    const merchantId = stored.merchant.id;
    const inTest = merchantRepository(under.database.db, { merchantId, mode: 'test' });
    const inLive = merchantRepository(under.database.db, { merchantId, mode: 'live' });
    expect(await inTest.current()).toEqual(stored.merchant);
    expect(await inTest.paymentUrl()).toEqual(stored.paymentUrls.test);
    expect(await inLive.paymentUrl()).toEqual(stored.paymentUrls.live);
  });
});
