import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import { differenceKinds } from '@artspay/core/reconciliation/difference';
import { ok } from '@artspay/core/result';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runbooks } from '#api/alarms/alarms';
import { faultsOf } from '#api/testing/faults';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

const runbook = (name: string): string =>
  fileURLToPath(new URL(`../../../../docs/runbooks/${name}.md`, import.meta.url));
/** What the rows of a page's tables name first. */
const rowsOf = (name: string, pattern: RegExp): readonly string[] =>
  Array.from(readFileSync(runbook(name), 'utf8').matchAll(pattern), ([, ...cells]) => cells.join(' '));

let api: RunningApi;
let diskIsFull = false;
beforeAll(async () => {
  api = await startApi({
    overrides: {
      jobsRun: false,
      decorateUnitOfWork: (inner) => ({
        transaction: (scope, work) =>
          diskIsFull ? Promise.reject(new Error('the disk is full')) : inner.transaction(scope, work),
      }),
    },
  });
});
afterAll(() => api.stop());

const alarmsLogged = (alarm: string): readonly unknown[] =>
  api
    .logged()
    .split('\n')
    .filter((line) => line.includes(`"alarm":"${alarm}"`))
    .map((line): unknown => JSON.parse(line));

test('every alarm is listed with its runbook, and every runbook exists', () => {
  expect(rowsOf('README', /^\| `([a-z_]+)` \| .* \| \[.*\]\(([a-z-]+)\.md\) \|$/gm)).toEqual(
    Object.entries(runbooks).map(([alarm, page]) => `${alarm} ${page}`),
  );
  for (const page of Object.values(runbooks)) expect([page, existsSync(runbook(page))]).toEqual([page, true]);
});

test('every kind of difference is explained, once', () => {
  expect(rowsOf('books-differ', /^\| `([a-z_]+)` \|/gm).toSorted()).toEqual(differenceKinds.toSorted());
});

/** A payment whose attempt was cut off by an outage that goes on. */
const cutOff = async (): Promise<AttemptReference> => {
  const staff = await staffOf(api);
  const payer = payerOf(api);
  const shownAmount = { amount: '120.00', currency: 'AUD' };
  const link = (await staff.create()).paymentLink;
  const started = await payer.start({ link: { code: link.code, amount: shownAmount, reference: 'Deposit' } });
  const token = await payer.token(link.code, '4242424242424242');
  await faultsOf(api).set({ outage: true });
  await payer.confirm({ id: started.payment.id, secret: started.secret, token, shownAmount });
  return `${String(started.payment.id)}-1` as AttemptReference;
};

test('a gateway that gives no clear answer for a minute, and a job that failed for good, are alarms', async () => {
  const reference = await cutOff();
  const ask = async (tries: number): Promise<void> => {
    await api.context.services.payment.unitOfWork.transaction(api.scope, async ({ jobs }) =>
      ok(await jobs.enqueue({ name: 'resolve-attempt', data: { reference, tries } })),
    );
    await api.context.jobs.processAll();
  };
  for (const tries of [0, 1, 5]) await ask(tries);
  expect(alarmsLogged('gateway_unavailable')).toEqual([]);
  for (const tries of [6, 7, 100]) await ask(tries);
  expect(alarmsLogged('gateway_unavailable')).toEqual([
    expect.objectContaining({ level: 50, reference, runbook: 'docs/runbooks/gateway-outage.md' }),
  ]);

  diskIsFull = true;
  const job = { reference, tries: null };
  await api.database.boss.send('resolve-attempt', job, { retryLimit: 1, retryDelay: 1 });
  await api.context.jobs.processAll();
  expect(alarmsLogged('job_dead')).toEqual([]);
  await vi.waitFor(async () => {
    await api.context.jobs.processAll();
    expect(alarmsLogged('job_dead')).toEqual([
      expect.objectContaining({
        job: expect.objectContaining({ name: 'resolve-attempt', isLastTry: true }),
        runbook: 'docs/runbooks/stuck-outbox.md',
      }),
    ]);
  }, 20_000);
});
