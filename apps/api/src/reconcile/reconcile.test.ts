import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import type { Engine } from '@artspay/db/database';
import { paymentAttempts } from '@artspay/db/schema/payment-attempts';
import { payments } from '@artspay/db/schema/payments';
import { refunds } from '@artspay/db/schema/refunds';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nightlyReconciliation } from '#api/reconcile/nightly-reconciliation';
import { runReconciliation } from '#api/reconcile/run-reconciliation';
import { faultsOf } from '#api/testing/faults';
import { gatewaySideOf } from '#api/testing/gateway-side';
import { payerOf } from '#api/testing/payer';
import { idempotencyKey, staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

const good = '4242424242424242';
const shownAmount = { amount: '120.00', currency: 'AUD' };
const idOf = (key: { readonly id: string }) => key.id as typeof payments.$inferSelect.id;
/** What is paid now has settled by then. */
const inAnHour = (): Date => new Date(Date.now() + 3_600_000);

describe.each<Engine>(['embedded', 'postgres'])('on %s', (engine) => {
  let api: RunningApi;
  let folder: string;
  let payer: ReturnType<typeof payerOf>;
  let staff: Awaited<ReturnType<typeof staffOf>>;
  let faults: ReturnType<typeof faultsOf>;
  let there: ReturnType<typeof gatewaySideOf>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-books-'));
    api = await startApi({
      engine,
      sandbox: { data: { kind: 'folder', path: folder } },
      overrides: { jobsRun: false },
    });
    payer = payerOf(api);
    staff = await staffOf(api);
    faults = faultsOf(api);
    there = gatewaySideOf(api, folder);
    // Nothing but the comparison may find out what went wrong.
    await faults.set({ webhooks: { lose: 1 } });
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true });
  });

  /** Pays a link of its own. */
  const pay = async (card = good) => {
    const link = (await staff.create()).paymentLink;
    const started = await payer.start({
      link: { code: link.code, amount: shownAmount, reference: 'Deposit' },
    });
    const key = { id: String(started.payment.id), secret: String(started.secret) };
    const token = await payer.token(link.code, card);
    const confirmed = await payer.confirm({ ...key, token, shownAmount });
    return { key, status: String(confirmed.status), reference: `${key.id}-1` as AttemptReference };
  };
  const payWith = async (fault: object, card = good) => {
    await faults.set({ ...fault, webhooks: { lose: 1 } });
    const paid = await pay(card);
    await faults.set({ webhooks: { lose: 1 } });
    return paid;
  };
  const run = async (isFixing = false) => {
    const request = { from: new Date(0), to: null, isFixing };
    const report = await runReconciliation(api.context.services, request, inAnHour());
    if (!report.ok) throw new Error(report.error);
    return report.value.differences.map(({ kind, subject, repair }) => ({ kind, subject, repair }));
  };
  const setAttempt = (reference: AttemptReference, values: Partial<typeof paymentAttempts.$inferInsert>) =>
    api.database.db.update(paymentAttempts).set(values).where(eq(paymentAttempts.reference, reference));
  const statusOf = async (key: object) => String((await payer.payment(key)).status);

  test('what was paid and what was declined agrees on both sides', async () => {
    expect((await pay()).status).toBe('PAID');
    expect((await pay('4000000000000002')).status).toBe('DECLINED');
    const request = { from: null, to: null, isFixing: false };
    const report = await runReconciliation(api.context.services, request, inAnHour());
    expect(report).toMatchObject({ ok: true, value: { charges: 2, attempts: 2, differences: [] } });
    expect(await run()).toEqual([]);
  });

  test('what is newer than 15 minutes is left alone', async () => {
    const { reference } = await payWith({ cut_after: 1 });
    const request = { from: new Date(0), to: inAnHour(), isFixing: true };
    const soon = await runReconciliation(api.context.services, request, new Date());
    expect(soon).toMatchObject({ ok: true, value: { charges: 0, attempts: 0, differences: [] } });
    expect(await run(true)).toMatchObject([{ kind: 'open_here_ended_there', subject: reference }]);
  });

  test.each([
    ['captured', 'cut_after', good, 'PAID'],
    ['captured', 'error_after', good, 'PAID'],
    ['declined', 'cut_after', '4000000000000002', 'DECLINED'],
  ])('open here, %s there (%s): told, and --fix asks and records it once', async (_, fault, card, status) => {
    const { key, reference } = await payWith({ [fault]: 1 }, card);
    expect(await statusOf(key)).toBe('PENDING');
    const told = { kind: 'open_here_ended_there', subject: reference };
    expect(await run()).toEqual([{ ...told, repair: 'possible' }]);
    expect(await run(true)).toEqual([{ ...told, repair: 'repaired' }]);
    expect(await statusOf(key)).toBe(status);
    expect(await run(true)).toEqual([]);
  });

  test('open here, never there: --fix gives the use back once nothing can arrive any more', async () => {
    const { key, reference } = await payWith({ cut_before: 1 });
    const told = { kind: 'open_here_absent_there', subject: reference };
    expect(await run(true)).toEqual([{ ...told, repair: 'failed' }]);
    await setAttempt(reference, { sendBefore: new Date(Date.now() - 60_000) });
    expect(await run(true)).toEqual([{ ...told, repair: 'repaired' }]);
    expect(await statusOf(key)).toBe('LAPSED');
    expect(await run()).toEqual([]);
  });

  test('approved in part: told to the payer as a decline, and nothing is kept at the gateway', async () => {
    const { key, status } = await payWith({ partial_approval: 1 });
    expect(status).toBe('DECLINED');
    expect(await run()).toEqual([]);
    expect(await statusOf(key)).toBe('DECLINED');
  });

  test('approved in part and the answer lost: --fix gives it back and records a decline', async () => {
    const { key, reference } = await payWith({ partial_approval: 1, cut_after: 1 });
    expect(await statusOf(key)).toBe('PENDING');
    expect(await run(true)).toEqual([
      { kind: 'open_here_ended_there', subject: reference, repair: 'repaired' },
    ]);
    expect(await statusOf(key)).toBe('DECLINED');
    expect(await run()).toEqual([]);
  });

  test('closed here, captured there: --fix records late money, with its alarm', async () => {
    const { key, reference } = await payWith({ cut_before: 1 });
    await setAttempt(reference, { sendBefore: new Date(Date.now() - 60_000) });
    await run(true);
    await there.charge(reference);
    const told = { kind: 'captured_there_closed_here', subject: reference };
    expect(await run()).toEqual([{ ...told, repair: 'possible' }]);
    expect(await run(true)).toEqual([{ ...told, repair: 'repaired' }]);
    const [payment] = await api.database.db
      .select()
      .from(payments)
      .where(eq(payments.id, idOf(key)));
    expect(payment?.state).toBe('late');
    expect(api.logged()).toContain('"alarm":"money_late"');
    expect(await run()).toEqual([]);
  });

  test('a charge under a reference of ours that we know nothing of is told, and left to people', async () => {
    const reference = 'pay_01m824bqkeepdvkwf3mkytezph-1' as AttemptReference;
    await there.charge(reference);
    const told = { kind: 'unknown_here', subject: reference, repair: 'no' };
    expect(await run(true)).toEqual([told]);
    expect(await run()).toEqual([told]);
    there.forgetCharge(reference);
  });

  test('captured here, absent there: an alarm, and --fix never fails a success', async () => {
    const { key, reference } = await pay();
    there.forgetCharge(reference);
    const told = { kind: 'captured_here_absent_there', subject: reference, repair: 'no' };
    expect(await run(true)).toEqual([told]);
    expect(await statusOf(key)).toBe('PAID');
    await nightlyReconciliation(api.context.services, inAnHour());
    const line = api
      .logged()
      .split('\n')
      .find((text) => text.includes('"alarm":"books_differ"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 50,
      runbook: 'docs/runbooks/books-differ.md',
      differences: [{ kind: 'captured_here_absent_there', subject: reference }],
    });
    await recordedAs(reference);
  });

  test('captured here, voided there: told, and the payment stays as it is', async () => {
    const { key, reference } = await pay();
    await there.void(reference);
    expect(await run(true)).toEqual([{ kind: 'captured_here_not_there', subject: reference, repair: 'no' }]);
    expect(await statusOf(key)).toBe('PAID');
    there.forgetCharge(reference);
    await recordedAs(reference);
  });

  test('refunded and disputed at the gateway, and nobody told us: --fix asks and records both', async () => {
    const { key, reference } = await pay();
    await there.dashboard('refunds', { reference, amount: '5000' });
    const refunded = { kind: 'refund_behind_here', subject: reference };
    expect(await run()).toEqual([{ ...refunded, repair: 'possible' }]);
    expect(await run(true)).toEqual([{ ...refunded, repair: 'repaired' }]);

    await there.dashboard('disputes', { reference });
    const disputed = { kind: 'dispute_behind_here', subject: reference };
    expect(await run()).toEqual([{ ...disputed, repair: 'possible' }]);
    expect(await run(true)).toEqual([{ ...disputed, repair: 'repaired' }]);
    expect(await run()).toEqual([]);
    expect(await statusOf(key)).toBe('PAID');
  });

  test('given back here, not there: an alarm that no repair touches', async () => {
    const { reference } = await pay();
    await there.dashboard('refunds', { reference, amount: '5000' });
    await run(true);
    const id = there.forgetRefund();
    const told = { kind: 'refund_absent_there', subject: reference, repair: 'no' };
    expect(await run(true)).toEqual([told]);
    expect(await run()).toEqual([told]);
    await api.database.db.delete(refunds).where(eq(refunds.gatewayId, id));
  });

  test('a refund whose answer was lost and that nobody would ask about: --fix records it and asks on', async () => {
    const { key, reference } = await pay();
    await faults.set({ cut_after: 1, webhooks: { lose: 1 } });
    const asked = await staff.send(
      `mutation($input: RefundCreateInput!) { refundCreate(input: $input) { __typename
        ... on RefundCreateSuccess { refund { status } } ... on Error { message } } }`,
      {
        input: {
          idempotencyKey: idempotencyKey(),
          paymentId: key.id,
          amount: shownAmount,
          refundable: shownAmount,
        },
      },
    );
    await faults.set({ webhooks: { lose: 1 } });
    expect(asked.data.refundCreate).toMatchObject({ refund: { status: 'REQUESTED' } });
    const { boss } = api.database;
    for (const job of await boss.findJobs<{ reference: string }>('resolve-refund', { queued: true }))
      if (job.data.reference === `${key.id}-r1`) await boss.cancel('resolve-refund', job.id);
    const behind = { kind: 'refund_behind_here', subject: reference };
    expect(await run()).toEqual([
      { ...behind, repair: 'possible' },
      { kind: 'refund_without_next_try', subject: `${key.id}-r1`, repair: 'possible' },
    ]);
    expect(await run(true)).toEqual([{ ...behind, repair: 'repaired' }]);
    expect(await run()).toEqual([]);
    const [refund] = await api.database.db
      .select()
      .from(refunds)
      .where(eq(refunds.paymentId, idOf(key)));
    expect(refund?.state).toBe('succeeded');
  });

  test('a webhook that was stored and whose job died is found, and --fix gives it another try', async () => {
    const { key, reference } = await payWith({ cut_after: 1 });
    await run(true);
    await faults.clear();
    const { boss } = api.database;
    const notice = { reference, tries: null };
    const id = await boss.send('resolve-attempt', notice, { retryLimit: 0 });
    await boss.fetch('resolve-attempt', { batchSize: 50 });
    await boss.fail('resolve-attempt', id ?? '', { message: 'the database went away' });
    const [dead] = await run();
    expect(dead).toMatchObject({ kind: 'dead_job', repair: 'possible' });
    expect(await run(true)).toMatchObject([{ kind: 'dead_job', repair: 'repaired' }]);
    await api.context.jobs.processAll(inAnHour());
    expect(await run()).toEqual([]);
    expect(await statusOf(key)).toBe('PAID');
    await faults.set({ webhooks: { lose: 1 } });
  });

  test('an attempt that nobody would ask about again gets its next try', async () => {
    const { reference } = await payWith({}, '4000002500003155');
    const { boss } = api.database;
    for (const job of await boss.findJobs<{ reference: string }>('resolve-attempt', { queued: true }))
      if (job.data.reference === reference) await boss.cancel('resolve-attempt', job.id);
    const told = { kind: 'open_without_next_try', subject: reference };
    expect(await run()).toEqual([{ ...told, repair: 'possible' }]);
    expect(await run(true)).toEqual([{ ...told, repair: 'repaired' }]);
    expect(await run()).toEqual([]);
  });

  test('while the gateway is out nothing is compared and nothing is claimed', async () => {
    await faults.set({ outage: true });
    const request = { from: new Date(0), to: null, isFixing: true };
    expect(await runReconciliation(api.context.services, request, inAnHour())).toEqual({
      ok: false,
      error: 'gateway_unavailable',
    });
    await nightlyReconciliation(api.context.services, inAnHour());
    expect(api.logged()).toContain('"alarm":"books_not_compared"');
    await faults.set({ webhooks: { lose: 1 } });
  });

  /** Both sides agree again, for the tests that follow: charged anew, and recorded here under its new id. */
  const recordedAs = async (reference: AttemptReference): Promise<void> => {
    await there.charge(reference);
    await setAttempt(reference, { gatewayId: there.chargeId(reference) });
    expect(await run()).toEqual([]);
  };
});
