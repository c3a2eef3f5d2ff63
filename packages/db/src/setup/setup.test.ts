import { expect, test } from 'vitest';
import { openDirectory } from '#db/repositories/directory';
import { gatewayAccounts } from '#db/schema/gateway-accounts';
import { instance } from '#db/schema/instance';
import { merchants } from '#db/schema/merchants';
import { createFirstMerchant, createMerchant } from '#db/setup/create-merchant';
import { gatewayAccountStore, type SecretBox } from '#db/setup/gateway-accounts';
import { consumeOwnerToken, isOwnerToken, keepKeyCheck, setOwnerToken } from '#db/setup/instance';
import { aNewMerchant, aScope, newId } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';

/** Stands in for encryption: shows that what is stored went through it, and opens in its context only. */
const box: SecretBox = {
  seal: (plain, context) => JSON.stringify([context, plain.split('').toReversed().join('')]),
  open: (sealed, context) => {
    const [sealedFor, text]: string[] = JSON.parse(sealed);
    if (sealedFor !== context || text === undefined) throw new Error('sealed for another context');
    return text.split('').toReversed().join('');
  },
};

withEachEngine((under) => {
  test('of many processes that set up an empty database at once, one makes the first merchant', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, () => createFirstMerchant(under.database, aNewMerchant())),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await under.database.db.$count(merchants)).toBe(1);
  });

  test("another merchant's Payment URL code is refused, and nothing of the new merchant stays", async () => {
    const [first, second] = [aNewMerchant(), aNewMerchant()];
    expect(await createMerchant(under.database, first)).toEqual({ ok: true, value: undefined });
    const before = await under.database.db.$count(merchants);
    const refused = await createMerchant(under.database, {
      ...second,
      paymentUrls: { ...second.paymentUrls, live: first.paymentUrls.test },
    });
    expect(refused).toEqual({ ok: false, error: 'payment_url_code_taken' });
    expect(await under.database.db.$count(merchants)).toBe(before);
  });

  test('gateway credentials are sealed for their scope, replaced whole by who knew them, and lead from the webhook token', async () => {
    const scope = await aScope(under.database);
    const store = gatewayAccountStore(under.database, box);
    const account = { gateway: 'sandbox', credentials: 'sk_secret', webhookTokenHash: newId('evt') };
    const old = { ...account, credentials: 'sk_old', webhookTokenHash: newId('evt') };
    expect(await store.save(scope, account, old.webhookTokenHash)).toBe(false);
    expect(await store.save(scope, old, null)).toBe(true);
    expect(await store.save(scope, account, null)).toBe(false);
    expect(await store.save(scope, account, old.webhookTokenHash)).toBe(true);
    expect(await store.save(scope, old, old.webhookTokenHash)).toBe(false);
    expect(await store.findOptional(scope, 'sandbox')).toEqual(account);
    expect(await store.findOptional(scope, 'other')).toBeNull();
    expect(await openDirectory(under.database).webhookDoor('sandbox', account.webhookTokenHash)).toEqual(
      scope,
    );
    expect(await openDirectory(under.database).webhookDoor('other', account.webhookTokenHash)).toBeNull();
    const rows = await under.database.db.select().from(gatewayAccounts);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain('sk_secret');

    const other = await aScope(under.database);
    await under.database.db.update(gatewayAccounts).set({ merchantId: other.merchantId });
    await expect(store.findOptional(other, 'sandbox')).rejects.toThrow('another context');
  });

  test('the first key check value stands', async () => {
    expect(await keepKeyCheck(under.database, 'first')).toBe('first');
    expect(await keepKeyCheck(under.database, 'second')).toBe('first');
    expect(await under.database.db.$count(instance)).toBe(1);
  });

  test('the newest owner token is consumed by exactly one of many, and none can be set afterwards', async () => {
    expect(await consumeOwnerToken(under.database.db, 'never set')).toBe(false);
    expect(await setOwnerToken(under.database, 'old')).toBe(true);
    expect(await setOwnerToken(under.database, 'new')).toBe(true);
    expect(await consumeOwnerToken(under.database.db, 'old')).toBe(false);
    expect(await isOwnerToken(under.database, 'old')).toBe(false);
    expect(await isOwnerToken(under.database, 'new')).toBe(true);
    const undone = under.database.db.transaction(async (queries) => {
      expect(await consumeOwnerToken(queries, 'new')).toBe(true);
      throw new Error('the owner could not be made');
    });
    await expect(undone).rejects.toThrow('could not be made');
    const consumed = await Promise.all(
      Array.from({ length: 10 }, () => consumeOwnerToken(under.database.db, 'new')),
    );
    expect(consumed.filter(Boolean)).toHaveLength(1);
    expect(await isOwnerToken(under.database, 'new')).toBe(false);
    expect(await setOwnerToken(under.database, 'late')).toBe(false);
  });
});
