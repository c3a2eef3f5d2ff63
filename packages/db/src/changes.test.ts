import { ok } from '@artspay/core/result';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Change, changesChannel, followChanges } from '#db/changes';
import { aLink, anEvent, aPayment, aScope } from '#db/testing/builders';
import { openTestDatabase, type TestDatabase } from '#db/testing/open-test-database';
import { openUnitOfWork } from '#db/unit-of-work';

let postgres: TestDatabase;
beforeAll(async () => {
  postgres = await openTestDatabase('postgres');
});
afterAll(() => postgres.close());

test('a follower whose connection is lost is told when it listens again, and hears what comes then', async () => {
  const { database } = postgres;
  const changes: Change[] = [];
  const listening = vi.fn<() => void>();
  const unfollow = await followChanges(database, { changed: (change) => changes.push(change), listening });
  expect(listening).toHaveBeenCalledTimes(1);

  await database.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'`,
  );
  await vi.waitFor(() => expect(listening).toHaveBeenCalledTimes(2), { timeout: 20_000 });

  const scope = await aScope(database);
  const payment = aPayment(aLink());
  await openUnitOfWork(database).transaction(scope, async ({ events }) =>
    ok(await events.append(anEvent(payment))),
  );
  await vi.waitFor(() => {
    expect(changes).toEqual([{ scope, subjectId: payment.id, payableId: payment.payableId }]);
  });
  await unfollow();
});

test('what is not ours on the channel is passed over', async () => {
  const { database } = postgres;
  const changed = vi.fn<(change: Change) => void>();
  const unfollow = await followChanges(database, { changed, listening: () => {} });
  const scope = await aScope(database);
  const notify = (payload: string) =>
    database.db.execute(sql`select pg_notify(${changesChannel}, ${payload})`);
  for (const payload of ['', 'null', '{', '[]', '{"merchantId":1}']) await notify(payload);
  await notify(JSON.stringify({ merchantId: 'mer_x', mode: 'test', subjectId: '', payableId: '' }));
  await notify(JSON.stringify({ ...scope, mode: 'other', subjectId: '', payableId: '' }));
  await notify(JSON.stringify({ ...scope, subjectId: 'ours', payableId: 'ours' }));
  await vi.waitFor(() => {
    expect(changed.mock.calls).toEqual([[{ scope, subjectId: 'ours', payableId: 'ours' }]]);
  });
  await unfollow();
});
