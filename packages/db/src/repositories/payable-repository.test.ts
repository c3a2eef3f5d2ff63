import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { ok } from '@artspay/core/result';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { payableRepository } from '#db/repositories/payable-repository';
import { paymentRepository } from '#db/repositories/payment-repository';
import { brokenConstraint } from '#db/sql';
import {
  aLink,
  aLinkCode,
  anInvoice,
  aPayment,
  aScope,
  aSucceededPayment,
  newId,
  someMoney,
} from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

withEachEngine((under) => {
  const inNewScope = async () => {
    const scope = await aScope(under.database);
    return { scope, payables: payableRepository(under.database.db, scope) };
  };
  const stored = async (given: Partial<PaymentLink> = {}) => {
    const { scope, payables } = await inNewScope();
    const link = aLink(given);
    await payables.insertLink(link);
    const uses = async () => {
      const now = await payables.findOptionalById(link.id);
      return now === null ? null : [now.usesReserved, now.usesSucceeded, now.useLimit];
    };
    return { scope, payables, link, uses };
  };

  const isSomebodyWaiting = async (): Promise<boolean> => {
    const waiting = await under.database.db
      .select({ pid: sql`pid` })
      .from(sql`pg_stat_activity`)
      .where(sql`datname = current_database() and wait_event_type = 'Lock'`);
    return waiting.length > 0;
  };

  test('a link is found by id and by code, and no other is', async () => {
    const { payables, link } = await stored();
    expect(await payables.findOptionalById(link.id)).toEqual(link);
    expect(await payables.findOptionalLinkByCode(link.code)).toEqual(link);
    expect(await payables.lockLink(link.id)).toEqual(link);
    expect(await payables.findOptionalById(newId('link'))).toBeNull();
    expect(await payables.findOptionalLinkByCode(aLinkCode())).toBeNull();
    expect(await payables.lockLink(newId('link'))).toBeNull();
  });

  test('an update writes everything that an edit may change', async () => {
    const { payables, link } = await stored({ useLimit: 3 });
    const edited: PaymentLink = {
      ...link,
      currency: someMoney(1n, 'JPY').currency,
      amount: null,
      amountRules: {
        minimum: someMoney(1_000n, 'JPY'),
        maximum: someMoney(999_999_999_999n, 'JPY'),
        suggested: [someMoney(48_000n, 'JPY'), someMoney(1_000n, 'JPY')],
      },
      reference: 'edited',
      description: 'said more',
      payerMayEdit: 'both',
      expiry: { at: new Date('2026-12-24T06:00:00.000Z'), timeZone: 'Australia/Sydney' },
      useLimit: 5,
      usesReserved: 2,
      usesSucceeded: 3,
      version: 2,
      updatedAt: new Date('2026-12-01T00:00:00.123Z'),
      deactivatedAt: new Date('2026-12-01T00:00:00.123Z'),
    };
    await payables.updateLink(edited);
    expect(await payables.findOptionalById(link.id)).toEqual(edited);
  });

  test('an update of a link that is not there is a bug, and said', async () => {
    const { payables } = await inNewScope();
    await expect(payables.updateLink(aLink())).rejects.toThrow(/wrote 0 rows/);
  });

  test('a code belongs to one link', async () => {
    const { payables, link } = await stored();
    const refused = payables.insertLink(aLink({ code: link.code })).catch(brokenConstraint);
    expect(await refused).toBe('payables_link_code');
  });

  test('an invoice is one row by source and reference; ensuring it again answers the first', async () => {
    const { payables } = await inNewScope();
    const first = anInvoice({ reference: 'INV-1001' });
    expect(await payables.ensureInvoice(first)).toEqual(first);
    expect(await payables.ensureInvoice(anInvoice({ reference: 'INV-1001' }))).toEqual(first);
    expect(await payables.findOptionalById(first.id)).toEqual(first);
  });

  test('an invoice that many ensure at once is inserted once', async () => {
    const { scope } = await inNewScope();
    const ensured = await Promise.all(
      Array.from({ length: 10 }, () =>
        openUnitOfWork(under.database).transaction(scope, async (transaction) =>
          ok((await transaction.payables.ensureInvoice(anInvoice({ reference: 'INV-1' }))).id),
        ),
      ),
    );
    expect(new Set(ensured.map((result) => result.ok && result.value)).size).toBe(1);
  });

  test('a use is taken, given back, taken again and completed', async () => {
    const { payables, link, uses } = await stored();
    expect(await payables.reserveUse(link.id, 1)).toBe(true);
    expect(await uses()).toEqual([1, 0, 1]);
    expect(await payables.reserveUse(link.id, 1)).toBe(false);
    await payables.releaseUse(link.id);
    expect(await uses()).toEqual([0, 0, 1]);
    expect(await payables.reserveUse(link.id, 1)).toBe(true);
    await payables.completeUse(link.id);
    expect(await uses()).toEqual([0, 1, 1]);
    expect(await payables.reserveUse(link.id, 1)).toBe(false);
  });

  test('no use of a changed, deactivated or missing payable is given', async () => {
    const { payables, link } = await stored({ version: 2 });
    expect(await payables.reserveUse(link.id, 1)).toBe(false);
    expect(await payables.reserveUse(newId('link'), null)).toBe(false);
    expect(await payables.reserveUse(link.id, null)).toBe(true);
    await payables.releaseUse(link.id);
    await payables.updateLink({ ...link, deactivatedAt: new Date() });
    expect(await payables.reserveUse(link.id, 2)).toBe(false);
  });

  test('an unlimited link gives every use and counts none, under the same conditions', async () => {
    const { payables, link, uses } = await stored({ useLimit: null });
    expect(await payables.reserveUse(link.id, 1)).toBe(true);
    expect(await payables.reserveUse(link.id, 1)).toBe(true);
    await payables.completeUse(link.id);
    await payables.releaseUse(link.id);
    await payables.allowOneMoreUse(link.id);
    expect(await uses()).toEqual([0, 0, null]);
    expect(await payables.reserveUse(link.id, 7)).toBe(false);
    await payables.updateLink({ ...link, deactivatedAt: new Date() });
    expect(await payables.reserveUse(link.id, 1)).toBe(false);
  });

  test.each([null, 3])('an expired link gives no use, whatever its limit: %s', async (useLimit) => {
    const over = { at: new Date('2026-01-01'), timeZone: 'Australia/Sydney' };
    const { payables, link, uses } = await stored({ useLimit, expiry: over });
    expect(await payables.reserveUse(link.id, 1)).toBe(false);
    await payables.updateLink({ ...link, expiry: { ...over, at: new Date('2999-01-01') } });
    expect(await payables.reserveUse(link.id, 1)).toBe(true);
    expect(await uses()).toEqual([useLimit === null ? 0 : 1, 0, useLimit]);
    await payables.updateLink({ ...link, expiry: null });
    expect(await payables.reserveUse(link.id, 1)).toBe(true);
  });

  test('expiry is judged by the database’s clock when the use is taken, not when the wait for it began', async () => {
    const { scope, payables, link } = await stored({ useLimit: 2 });
    const [asked, held] = [Promise.withResolvers<Date>(), Promise.withResolvers<void>()];
    const unitOfWork = openUnitOfWork(under.database);
    const holder = unitOfWork.transaction(scope, async (transaction) => {
      const locked = await transaction.payables.lockLink(link.id);
      if (locked === null) throw new Error('it is stored');
      held.resolve();
      // It expires while the payer waits for the row.
      const at = new Date((await asked.promise).getTime() + 50);
      await transaction.payables.updateLink({ ...locked, expiry: { at, timeZone: 'UTC' } });
      while ((await transaction.now()) <= at);
      return ok(null);
    });
    await held.promise;
    const payer = unitOfWork.transaction(scope, async (transaction) => {
      asked.resolve(await transaction.now());
      return ok(await transaction.payables.reserveUse(link.id, 1));
    });
    // On one connection the payer begins when the holder is done.
    if (under.engine === 'embedded') asked.resolve(new Date());
    await holder;
    expect(await payer).toEqual(ok(false));
    expect(await payables.findOptionalById(link.id)).toMatchObject({ usesReserved: 0 });
  });

  test('a clock that stands in for the database’s judges expiry too', async () => {
    const at = new Date('2999-01-01T00:00:00.000Z');
    const { scope, link } = await stored({ useLimit: null, expiry: { at, timeZone: 'UTC' } });
    const reserveAt = (clock: () => Date) =>
      openUnitOfWork(under.database, { clock }).transaction(scope, async (transaction) =>
        ok(await transaction.payables.reserveUse(link.id, 1)),
      );
    expect(await reserveAt(() => new Date(at.getTime() - 1))).toEqual(ok(true));
    expect(await reserveAt(() => at)).toEqual(ok(false));
  });

  test('uses of an unlimited link are told by its payments', async () => {
    const { scope, payables, link } = await stored({ useLimit: null });
    const payments = paymentRepository(under.database.db, scope);
    for (const state of ['open', 'processing', 'action_required', 'declined', 'late'] as const)
      await payments.insert(aPayment(link, { state }));
    for (const _ of [1, 2, 3]) await payments.insert(aSucceededPayment(link));
    expect(await payables.countUses(link.id)).toEqual({ usesReserved: 2, usesSucceeded: 3 });
    expect(await payables.countUses(newId('link'))).toEqual({ usesReserved: 0, usesSucceeded: 0 });
  });

  test.each(['releaseUse', 'completeUse'] as const)(
    'a payment that ends while its link gets a limit holds no use of it afterwards: %s',
    async (end) => {
      const { scope, link, uses } = await stored({ useLimit: null });
      const payment = aPayment(link, { state: 'processing' });
      await paymentRepository(under.database.db, scope).insert(payment);
      const unitOfWork = openUnitOfWork(under.database);
      const ended = Promise.withResolvers<void>();
      let isEdited = false;
      const ending = unitOfWork.transaction(scope, async ({ payables, payments }) => {
        await payments.update({ ...payment, state: end === 'completeUse' ? 'succeeded' : 'declined' });
        await payables[end](link.id);
        ended.resolve();
        // On one connection the editor begins when this is done.
        if (under.engine === 'postgres') await vi.waitUntil(async () => isEdited || isSomebodyWaiting());
        return ok(null);
      });
      await ended.promise;
      await unitOfWork.transaction(scope, async ({ payables }) => {
        const locked = await payables.lockLink(link.id);
        if (locked === null) throw new Error('it is stored');
        await payables.updateLink({ ...locked, useLimit: 3, ...(await payables.countUses(link.id)) });
        return ok(null);
      });
      isEdited = true;
      await ending;
      expect(await uses()).toEqual([0, end === 'completeUse' ? 1 : 0, 3]);
    },
  );

  test('one more use is allowed only when all are spent and none is held', async () => {
    const { payables } = await inNewScope();
    const { id } = await payables.ensureInvoice(anInvoice());
    const limit = async () => (await payables.findOptionalById(id))?.useLimit;
    await payables.allowOneMoreUse(id);
    expect(await limit()).toBe(1);
    await payables.reserveUse(id, null);
    await payables.allowOneMoreUse(id);
    expect(await limit()).toBe(1);
    await payables.completeUse(id);
    await payables.allowOneMoreUse(id);
    expect(await limit()).toBe(2);
    await payables.allowOneMoreUse(id);
    expect(await limit()).toBe(2);
  });

  test('an invoice gives a use only to who knows how often it was paid', async () => {
    const { payables } = await inNewScope();
    const { id } = await payables.ensureInvoice(anInvoice());
    expect(await payables.reserveUse(id, 1)).toBe(false);
    expect(await payables.reserveUse(id, 0)).toBe(true);
    await payables.completeUse(id);
    await payables.allowOneMoreUse(id);
    expect(await payables.reserveUse(id, 0)).toBe(false);
    expect(await payables.reserveUse(id, 1)).toBe(true);
  });

  test('a use that is not held cannot end: the database refuses', async () => {
    const { payables, link, uses } = await stored();
    expect(await payables.releaseUse(link.id).catch(brokenConstraint)).toBe('payables_uses_within_limit');
    expect(await payables.completeUse(link.id).catch(brokenConstraint)).toBe('payables_uses_within_limit');
    expect(await uses()).toEqual([0, 0, 1]);
  });

  test.each([1, 7])(
    'of 50 reservations at once on a limit of %i, exactly that many succeed',
    async (useLimit) => {
      const { scope, link, uses } = await stored({ useLimit });
      const taken = await Promise.all(
        Array.from({ length: 50 }, () =>
          openUnitOfWork(under.database).transaction(scope, async ({ payables }) =>
            ok(await payables.reserveUse(link.id, 1)),
          ),
        ),
      );
      expect(taken.filter((result) => result.ok && result.value)).toHaveLength(useLimit);
      expect(await uses()).toEqual([useLimit, 0, useLimit]);
    },
  );

  test('reserved and succeeded uses never exceed the limit while uses are taken and ended at once', async () => {
    const { scope, link, uses } = await stored({ useLimit: 7 });
    const inTransaction = (step: 'reserveUse' | 'completeUse' | 'releaseUse') =>
      openUnitOfWork(under.database).transaction(scope, async ({ payables }) =>
        ok(step === 'reserveUse' ? await payables.reserveUse(link.id, null) : await payables[step](link.id)),
      );
    await Promise.all(
      Array.from({ length: 50 }, async (_, n) => {
        const reserved = await inTransaction('reserveUse');
        if (reserved.ok && reserved.value === true) {
          await inTransaction(n % 2 === 0 ? 'completeUse' : 'releaseUse');
        }
      }),
    );
    const [reserved, succeeded] = (await uses()) ?? [];
    expect(reserved).toBe(0);
    expect(succeeded).toBeLessThanOrEqual(7);
    expect(succeeded).toBeGreaterThan(0);
  });
});
