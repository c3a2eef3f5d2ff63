import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttemptReference } from '@artspay/core/gateway/gateway';
import { edgesSeen, everyEdge } from '@artspay/db/testing/edges-seen';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#api/testing/ask';
import { dashboardOf } from '#api/testing/dashboard';
import { faultsOf } from '#api/testing/faults';
import { gatewaySideOf } from '#api/testing/gateway-side';
import { payerOf } from '#api/testing/payer';
import { refundingOf } from '#api/testing/refunding';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';
import { aud, cards as refundCards, full } from '#api/testing/start-money-back';

const cards = {
  ...refundCards,
  proof: '4000002500003155',
  proofThenLate: '4000002760003184',
  late: '4000000000000077',
} as const;

let folder: string;
let api: RunningApi;
let payer: ReturnType<typeof payerOf>;
let signedIn: Awaited<ReturnType<typeof staffOf>>;
let staff: ReturnType<typeof refundingOf>;
let dashboard: ReturnType<typeof dashboardOf>;
let faults: ReturnType<typeof faultsOf>;
let there: ReturnType<typeof gatewaySideOf>;
let laterMs = 0;
const clock = () => Date.now() + laterMs;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-books-'));
  api = await startApi({
    sandbox: { data: { kind: 'folder', path: folder }, lateResultMs: 3_600_000 },
    sandboxParts: { clock },
    overrides: { jobsRun: false, clock: () => new Date(clock()) },
  });
  payer = payerOf(api);
  signedIn = await staffOf(api);
  staff = refundingOf(signedIn);
  dashboard = dashboardOf(api);
  faults = faultsOf(api);
  there = gatewaySideOf(api, folder);
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

/** Time goes by; the gateway does what is due, its notices arrive, and our jobs run. */
const pass = async (ms = 0) => {
  laterMs += ms;
  await api.sandbox.processAll();
  await api.context.jobs.processAll(new Date(clock()));
};
/** After it nothing that was sent can still arrive at the gateway. */
const settledMs = 16_000;

const start = async () => {
  const { paymentLink: link } = await signedIn.create();
  const { payment, secret } = await payer.start({
    link: { code: link.code, amount: full, reference: 'Deposit' },
  });
  const key = { id: String(payment.id), secret: String(secret) };
  const charge = `${key.id}-1` as AttemptReference;
  const confirm = async (card: string): Promise<Json> =>
    payer.confirm({ ...key, token: await payer.token(link.code, card), shownAmount: full });
  return { id: key.id, key, charge, confirm };
};
const paid = async (card: string = cards.good) => {
  const started = await start();
  expect(await started.confirm(card)).toMatchObject({ status: 'PAID' });
  return started;
};
const refund = (paymentId: string, amount = '20.00'): Promise<Json> =>
  staff.create({ paymentId, amount: aud(amount), refundable: full });

const prove = async (action: Json, result: 'approve' | 'refuse') => {
  const answer = await fetch(action.url, { method: 'POST', body: new URLSearchParams({ result }) });
  expect(answer.status).toBe(200);
};
const shows = async ({ key }: { key: Json }, status: string) =>
  expect(await payer.payment(key)).toMatchObject({ status });

/** What never reached the gateway in time, as far as anybody can know. */
const lost = async () => {
  const started = await start();
  await faults.set({ cut_before: 1 });
  expect(await started.confirm(cards.good)).toMatchObject({ status: 'PENDING' });
  await faults.clear();
  await pass(settledMs);
  await shows(started, 'LAPSED');
  return started;
};

const scenarios: Readonly<Record<string, () => Promise<void>>> = {
  'declined, then paid by another card': async () => {
    const started = await start();
    expect(await started.confirm(cards.declined)).toMatchObject({ status: 'DECLINED' });
    expect(await started.confirm(cards.good)).toMatchObject({ status: 'PAID' });
  },
  'proof given': async () => {
    const started = await start();
    await prove((await started.confirm(cards.proof)).action, 'approve');
    await pass();
    await shows(started, 'PAID');
  },
  'proof refused': async () => {
    const started = await start();
    await prove((await started.confirm(cards.proof)).action, 'refuse');
    await pass();
    await shows(started, 'DECLINED');
  },
  'proof given up, then another try': async () => {
    const started = await start();
    await started.confirm(cards.proof);
    expect(await payer.cancel(started.key)).toMatchObject({ status: 'LAPSED' });
    expect(await started.confirm(cards.good)).toMatchObject({ status: 'PAID' });
  },
  'proof given, and every result that can come later': async () => {
    for (const [outcome, status] of [
      ['captured', 'PAID'],
      ['declined', 'DECLINED'],
      ['cancelled', 'LAPSED'],
    ] as const) {
      const started = await start();
      await prove((await started.confirm(cards.proofThenLate)).action, 'approve');
      expect(await payer.refresh(started.key)).toMatchObject({ status: 'PENDING' });
      await dashboard.endCharge(started.id, outcome);
      await pass();
      await shows(started, status);
    }
  },
  'never sent, arrives late, and is kept': async () => {
    const { id, charge } = await lost();
    await there.charge(charge);
    await pass();
    expect(await staff.acceptLate(id)).toMatchObject({ payment: { status: 'LATE_ACCEPTED' } });
  },
  'refused, taken all the same, given back, and the money comes back': async () => {
    const { id, key, charge } = await start();
    expect(await payer.confirm({ ...key, token: 'tok_unknown', shownAmount: full })).toMatchObject({
      status: 'DECLINED',
      declineReason: 'CARD_DETAILS_EXPIRED',
    });
    await there.charge(charge);
    await pass();
    expect(await staff.refundLate({ paymentId: id, refundable: full })).toMatchObject({
      payment: { status: 'LATE_RETURNED' },
    });
    const [made] = await dashboard.refunds(id);
    await dashboard.failRefund(made.id);
    await pass();
    expect(await staff.payment(id)).toMatchObject({ status: 'LATE', refunds: [{ status: 'FAILED' }] });
  },
  'a refund that is pending comes to both of its ends': async () => {
    const payWithLate = async () => {
      const started = await start();
      await started.confirm(cards.late);
      await dashboard.endCharge(started.id, 'captured');
      await pass();
      expect(await refund(started.id)).toMatchObject({ refund: { status: 'PENDING' } });
      return started;
    };
    const [succeeds, fails] = [await payWithLate(), await payWithLate()];
    const [made] = await dashboard.refunds(fails.id);
    await dashboard.failRefund(made.id);
    await pass(3_600_001);
    expect(await staff.payment(succeeds.id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }] });
    expect(await staff.payment(fails.id)).toMatchObject({ refunds: [{ status: 'DECLINED' }] });
  },
  'a refund that never arrived turns up': async () => {
    const { id, charge } = await paid();
    await faults.set({ cut_before: 1 });
    expect(await refund(id)).toMatchObject({ refund: { status: 'REQUESTED' } });
    await faults.clear();
    await pass(settledMs);
    expect(await staff.payment(id)).toMatchObject({ refunds: [{ status: 'LAPSED' }], refundable: full });
    await there.refund(charge, `${id}-r1`, '2000');
    await pass();
    expect(await staff.payment(id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }] });
  },
  'a refund that was refused turns up': async () => {
    const { id, charge } = await paid();
    await faults.set({ webhooks: { lose: 1 } });
    const dispute = await dashboard.dispute(id);
    expect(await refund(id)).toMatchObject({ refund: { status: 'DECLINED' } });
    await faults.clear();
    await dashboard.closeDispute(dispute, 'won');
    await there.refund(charge, `${id}-r1`, '2000');
    await pass();
    expect(await staff.payment(id)).toMatchObject({ refunds: [{ status: 'SUCCEEDED' }] });
  },
  'a refund that the bank declines': async () => {
    const { id } = await paid(cards.refundsDeclined);
    expect(await refund(id)).toMatchObject({ refund: { status: 'DECLINED' } });
  },
  'a dispute that is lost': async () => {
    const { id } = await paid();
    const dispute = await dashboard.dispute(id);
    await pass();
    await dashboard.closeDispute(dispute, 'lost');
    await pass();
    expect(await staff.payment(id)).toMatchObject({ disputes: [{ status: 'LOST' }] });
  },
};

test('every edge of the tables is gone along through the API, by events that are paths of them', async () => {
  for (const [name, play] of Object.entries(scenarios))
    await play().catch((error: unknown) => {
      throw new Error(name, { cause: error });
    });
  expect(await edgesSeen(api.database, api.scope)).toEqual(everyEdge);
}, 120_000);
