import type { ChargeRequest, Gateway } from '@artspay/core/gateway/gateway';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
/** Charges that are still on their way to the gateway. */
const underWay: (() => Promise<unknown>)[] = [];
let isSilent = false;
let laterMs = 0;

const decorateGateway = (inner: Gateway): Gateway => ({
  ...inner,
  charge: async (request: ChargeRequest) => {
    underWay.push(() => inner.charge(request));
    return { kind: 'no_clear_answer', why: 'slow network' };
  },
  find: async (reference) => (isSilent ? { kind: 'unavailable', why: 'no answer' } : inner.find(reference)),
});

beforeAll(async () => {
  api = await startApi({
    overrides: { jobsRun: false, decorateGateway, clock: () => new Date(Date.now() + laterMs) },
  });
});
afterAll(() => api.stop());

test('a notice of money that came late is followed up when the gateway does not answer at first', async () => {
  const payer = payerOf(api);
  const { code } = (await (await staffOf(api)).create()).paymentLink;
  const amount = { amount: '120.00', currency: 'AUD' };
  const { payment, secret } = await payer.start({ link: { code, amount, reference: 'Deposit' } });
  const key = { id: payment.id, secret };
  const token = await payer.token(code, '4242424242424242');
  const runJobs = () => api.context.jobs.processAll(new Date(Date.now() + laterMs + 3_600_000));
  expect(await payer.confirm({ ...key, token, shownAmount: amount })).toMatchObject({ status: 'PENDING' });
  laterMs = 60_000;
  await runJobs();
  expect(await payer.payment(key)).toMatchObject({ status: 'LAPSED' });

  isSilent = true;
  for (const arrive of underWay) await arrive();
  await api.sandbox.processAll();
  expect(await api.context.jobs.processAll()).toBe(1);
  isSilent = false;
  await runJobs();
  expect(await payer.payment(key)).toMatchObject({ status: 'PAID' });
});
