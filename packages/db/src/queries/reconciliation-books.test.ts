import type { AttemptReference } from '@artspay/core/gateway/gateway';
import { ok } from '@artspay/core/result';
import type { Transaction } from '@artspay/core/unit-of-work/unit-of-work';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { startQueues } from '#db/jobs/queues';
import { openReconciliationBooks } from '#db/queries/reconciliation-books';
import { attemptToRow, paymentToRow } from '#db/repositories/payment-rows';
import { events } from '#db/schema/events';
import { payables } from '#db/schema/payables';
import { paymentAttempts } from '#db/schema/payment-attempts';
import { payments } from '#db/schema/payments';
import { aLink, anAttempt, anEvent, aPayment, aScope, aSucceededPayment } from '#db/testing/builders';
import { withEachEngine } from '#db/testing/with-each-engine';
import { openUnitOfWork } from '#db/unit-of-work';

withEachEngine((under) => {
  beforeAll(async () => {
    await startQueues(under.database, (error) => {
      throw error;
    });
  });

  const store = async (work: (transaction: Transaction) => Promise<unknown>) => {
    const scope = await aScope(under.database);
    await openUnitOfWork(under.database).transaction(scope, async (transaction) =>
      ok(await work(transaction)),
    );
    return { scope, books: openReconciliationBooks(under.database) };
  };

  /** A link that was paid, and one that is being paid: as they stand after real payments. */
  const soundBooks = async () => {
    const paidLink = aLink({ usesSucceeded: 1 });
    const paid = aSucceededPayment(paidLink, { sequence: 1 });
    const openLink = aLink({ usesReserved: 1 });
    const open = aPayment(openLink, { state: 'processing', attempts: 1 });
    const attempt = anAttempt(open);
    const captured = anAttempt(paid, { outcome: 'captured', gatewayId: 'ch_1' });
    const stored = await store(
      async ({ payables: ofPayables, payments: ofPayments, events: ofEvents, jobs }) => {
        for (const link of [paidLink, openLink]) await ofPayables.insertLink(link);
        for (const payment of [paid, open]) {
          await ofPayments.insert(payment);
          await ofEvents.append(anEvent(payment));
        }
        for (const one of [attempt, captured]) await ofPayments.insertAttempt(one);
        await jobs.enqueue(
          { name: 'resolve-attempt', data: { reference: attempt.reference, tries: 3 } },
          new Date(Date.now() + 60_000),
        );
      },
    );
    return { ...stored, paid, open, attempt, captured, paidLink, openLink };
  };

  test('attempts are found by reference and by when they were made, with what was to be captured', async () => {
    const { scope, books, attempt, captured, paid } = await soundBooks();
    const booked = {
      reference: captured.reference,
      outcome: 'captured',
      gatewayId: 'ch_1',
      amount: paid.terms.amount,
      createdAt: captured.createdAt,
      refunds: [],
      disputes: [],
    };
    const unknown = 'pay_01m824bqkeepdvkwf3mkytezph-1' as AttemptReference;
    expect(await books.attemptsByReference(scope, [captured.reference, unknown])).toEqual(
      new Map([[captured.reference, booked]]),
    );
    const at = captured.createdAt.getTime();
    const made = (from: number, to: number, after: AttemptReference | null) =>
      books.attemptsMade(scope, { from: new Date(from), to: new Date(to) }, after);
    const references = [attempt.reference, captured.reference].toSorted();
    expect((await made(at, at + 1, null)).map(({ reference }) => reference)).toEqual(references);
    expect(
      (await made(at, at + 1, references[0] as AttemptReference)).map(({ reference }) => reference),
    ).toEqual([references[1]]);
    expect(await made(at - 1, at, null)).toEqual([]);
    expect(await made(at + 1, at + 2, null)).toEqual([]);
  });

  test('sound books break no invariant', async () => {
    const { scope, books } = await soundBooks();
    expect(await books.brokenInvariants(scope)).toEqual([]);
  });

  test('more attempts than a page are all read, each once', async () => {
    const link = aLink({ useLimit: null });
    const many = Array.from({ length: 501 }, () => aPayment(link, { attempts: 1, state: 'lapsed' }));
    const { scope, books } = await store(({ payables: ofPayables }) => ofPayables.insertLink(link));
    const { db } = under.database;
    await db.insert(payments).values(many.map((payment) => paymentToRow(scope, payment)));
    await db
      .insert(paymentAttempts)
      .values(many.map((payment) => attemptToRow(scope, anAttempt(payment, { outcome: 'lapsed' }))));
    const all = { from: new Date(0), to: new Date() };
    const first = await books.attemptsMade(scope, all, null);
    const second = await books.attemptsMade(scope, all, first.at(-1)?.reference ?? null);
    expect(first.length + second.length).toBe(501);
    const references = many.map((payment) => anAttempt(payment).reference);
    expect((await books.attemptsByReference(scope, references)).size).toBe(501);
  });

  test('a use too many, a missing event, a state without its attempt and an attempt without a job are told', async () => {
    const { scope, books, paid, open, openLink, attempt } = await soundBooks();
    const { db, boss } = under.database;
    await db.update(payables).set({ usesReserved: 0, usesSucceeded: 1 }).where(eq(payables.id, openLink.id));
    await db.update(events).set({ sequence: 2 }).where(eq(events.subjectId, open.id));
    await db
      .update(paymentAttempts)
      .set({ outcome: 'declined' })
      .where(eq(paymentAttempts.paymentId, paid.id));
    for (const job of await boss.findJobs<{ reference: string }>('resolve-attempt', { queued: true }))
      if (job.data.reference === attempt.reference) await boss.cancel('resolve-attempt', job.id);

    const told = await books.brokenInvariants(scope);
    expect(told.map(({ kind, subject, repair }) => ({ kind, subject, repair }))).toEqual([
      { kind: 'uses_differ', subject: openLink.id, repair: 'no' },
      { kind: 'events_broken', subject: open.id, repair: 'no' },
      { kind: 'state_differs', subject: paid.id, repair: 'no' },
      { kind: 'open_without_next_try', subject: attempt.reference, repair: 'possible' },
    ]);
  });

  test('a question on a hint is no next try', async () => {
    const { scope, books, attempt } = await soundBooks();
    const { boss } = under.database;
    for (const job of await boss.findJobs<{ reference: string }>('resolve-attempt', { queued: true }))
      if (job.data.reference === attempt.reference) await boss.cancel('resolve-attempt', job.id);
    await openUnitOfWork(under.database).transaction(scope, async ({ jobs }) =>
      ok(
        await jobs.enqueue({
          name: 'resolve-attempt',
          data: { reference: attempt.reference, tries: null },
        }),
      ),
    );
    expect(await books.brokenInvariants(scope)).toMatchObject([{ kind: 'open_without_next_try' }]);
  });
});
