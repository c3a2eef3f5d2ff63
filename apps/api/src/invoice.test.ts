import { ok } from '@artspay/core/result';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Json } from '#api/testing/ask';
import { payerOf } from '#api/testing/payer';
import { staffOf } from '#api/testing/staff';
import { type RunningApi, startApi } from '#api/testing/start-api';

let api: RunningApi;
let payer: ReturnType<typeof payerOf>;
let merchantCode: string;
/** Only lends its card frame: one account takes the cards of links and invoices. */
let linkCode: string;
beforeAll(async () => {
  api = await startApi();
  payer = payerOf(api);
  linkCode = (await (await staffOf(api)).create()).paymentLink.code;
  const url = await api.context.services.payment.unitOfWork.transaction(api.scope, async ({ merchants }) =>
    ok(await merchants.paymentUrl()),
  );
  if (!url.ok) throw new Error('a merchant has a payment URL');
  merchantCode = url.value.code;
});
afterAll(() => api.stop());

const [approved, declined] = ['4242424242424242', '4000000000000002'];
const amount = { amount: '120.00', currency: 'AUD' };

const start = (reference: string, payAgain = false): Promise<Json> =>
  payer.start({ invoice: { merchantCode, amount, reference, payAgain } });
const confirm = async ({ payment, secret }: Json, card: string): Promise<Json> =>
  payer.confirm({
    id: payment.id,
    secret,
    token: await payer.token(linkCode, card),
    shownAmount: amount,
  });

test('an invoice is paid once; whoever comes later is told, and may pay again on purpose', async () => {
  expect(await confirm(await start('INV-1'), approved)).toMatchObject({ status: 'PAID' });
  expect(await start('INV-1')).toMatchObject({ errorCode: 'ALREADY_PAID', paidAt: expect.any(String) });
  expect(await confirm(await start('INV-1', true), approved)).toMatchObject({ status: 'PAID' });
});

test('somebody who pays again and gives up does not make another payer pay twice unasked', async () => {
  const [first, oldTab] = [await start('INV-2'), await start('INV-2')];
  expect(await confirm(first, approved)).toMatchObject({ status: 'PAID' });
  expect(await confirm(await start('INV-2', true), declined)).toMatchObject({ status: 'DECLINED' });
  expect(await confirm(oldTab, approved)).toMatchObject({ errorCode: 'ALREADY_PAID' });
  expect(await start('INV-2')).toMatchObject({ errorCode: 'ALREADY_PAID' });
});

test('two who pay again at once: one charge, the other is told', async () => {
  expect(await confirm(await start('INV-3'), approved)).toMatchObject({ status: 'PAID' });
  const again = await Promise.all([start('INV-3', true), start('INV-3', true)]);
  const answers = await Promise.all(again.map((started) => confirm(started, approved)));
  expect(answers.filter(({ status }) => status === 'PAID')).toHaveLength(1);
  expect(answers.filter(({ __typename }) => __typename === 'NotPayableError')).toHaveLength(1);
  for (const started of again)
    expect(await confirm(started, approved)).toMatchObject({
      errorCode: expect.stringMatching(/^(ALREADY_PAID|WRONG_STATE)$/),
    });
});
