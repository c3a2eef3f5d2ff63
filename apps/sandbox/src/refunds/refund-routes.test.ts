import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { startSandbox } from '../testing.ts';
import { openAccount, type TestAccount } from '../testing/client.ts';

const start = async () => {
  let laterMs = 0;
  const sandbox = await startSandbox({ lateResultMs: 5000 }, { clock: () => Date.now() + laterMs });
  onTestFinished(() => sandbox.stop());
  const pass = async (ms: number) => {
    laterMs += ms;
    await sandbox.processAll();
  };
  return { account: await openAccount(sandbox), pass };
};

const chargeId = async (account: TestAccount, cardNumber: string, reference: string): Promise<string> =>
  ((await account.charge(cardNumber, reference)).body as { id: string }).id;

const good = '4242 4242 4242 4242';
const late = '4000 0000 0000 0077';

test('a refund succeeds at once, stands in the charge, and a repeat is the same refund', async () => {
  const { account } = await start();
  const charge = await chargeId(account, good, 'pay_1-1');
  const request = { charge, amount: '23450', reference: 'refund-1' };
  const refund = await account.post('/v1/refunds', request);
  expect(refund).toMatchObject({
    status: 200,
    body: {
      charge,
      reference: 'refund-1',
      amount: '23450',
      currency: 'AUD',
      status: 'succeeded',
      revision: 1,
    },
  });
  expect(await account.post('/v1/refunds', request)).toEqual(refund);
  expect(await account.get('/v1/refunds/by-reference/refund-1')).toEqual(refund);
  expect((await account.get('/v1/charges/by-reference/pay_1-1')).body).toMatchObject({
    refunded_amount: '23450',
    revision: 2,
  });
  expect(await account.post('/v1/refunds', { ...request, amount: '1' })).toMatchObject({ status: 409 });
});

test('pending → succeeded (a card whose results come later); while pending it holds its amount', async () => {
  const { account, pass } = await start();
  const charge = await chargeId(account, late, 'pay_1-1');
  await pass(5000);
  const pending = await account.post('/v1/refunds', { charge, amount: '100000', reference: 'refund-1' });
  expect(pending.body).toMatchObject({ status: 'pending' });
  expect(await account.post('/v1/refunds', { charge, amount: '23451', reference: 'refund-2' })).toMatchObject(
    {
      status: 422,
      body: { error: { code: 'refund_exceeds_capture' } },
    },
  );
  expect((await account.get('/v1/charges/by-reference/pay_1-1')).body).toMatchObject({
    refunded_amount: '0',
  });
  await pass(5000);
  expect((await account.get('/v1/refunds/by-reference/refund-1')).body).toMatchObject({
    status: 'succeeded',
    revision: 2,
  });
  expect((await account.get('/v1/charges/by-reference/pay_1-1')).body).toMatchObject({
    refunded_amount: '100000',
  });
});

test('failed at once (a card whose refunds are declined): nothing is held, and nothing went back', async () => {
  const { account } = await start();
  const charge = await chargeId(account, '4000 0000 0000 7221', 'pay_1-1');
  for (const reference of ['refund-1', 'refund-2']) {
    expect(await account.post('/v1/refunds', { charge, amount: '123450', reference })).toMatchObject({
      status: 200,
      body: { status: 'failed' },
    });
  }
  expect((await account.get('/v1/charges/by-reference/pay_1-1')).body).toMatchObject({
    refunded_amount: '0',
    refunds: [{ status: 'failed' }, { status: 'failed' }],
  });
});

test('succeeded → failed (a card whose refunds come back): what went back is counted down again', async () => {
  const { account, pass } = await start();
  const charge = await chargeId(account, '4000 0000 0000 5126', 'pay_1-1');
  const refund = { charge, amount: '450', reference: 'refund-1' };
  expect((await account.post('/v1/refunds', refund)).body).toMatchObject({ status: 'succeeded' });
  expect((await account.get('/v1/charges/by-reference/pay_1-1')).body).toMatchObject({
    refunded_amount: '450',
  });
  await pass(5000);
  expect((await account.get('/v1/charges/by-reference/pay_1-1')).body).toMatchObject({
    refunded_amount: '0',
    refunds: [{ reference: 'refund-1', status: 'failed' }],
  });
});

test('what was not captured cannot be refunded', async () => {
  const { account } = await start();
  for (const cardNumber of ['4000 0000 0000 0002', late, '4000 0025 0000 3155']) {
    const charge = await chargeId(account, cardNumber, `pay-${cardNumber.slice(-4)}`);
    expect(
      await account.post('/v1/refunds', { charge, amount: '1', reference: `r-${charge}` }),
    ).toMatchObject({
      status: 422,
    });
  }
  const unknown = { charge: 'ch_unknown', amount: '1', reference: 'r' };
  expect(await account.post('/v1/refunds', unknown)).toMatchObject({ status: 404 });
  expect(await account.get('/v1/refunds/by-reference/unknown')).toMatchObject({ status: 404 });
});

test('refunds never exceed the capture, in whatever sizes and however many at once', async () => {
  const { account } = await start();
  let charges = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 100_000 }), { maxLength: 6 }), async (amounts) => {
      charges += 1;
      const reference = `pay_${charges}-1`;
      const charge = await chargeId(account, good, reference);
      const answers = await Promise.all(
        amounts.map((amount, index) =>
          account.post('/v1/refunds', {
            charge,
            amount: String(amount),
            reference: `${reference}:refund-${index}`,
          }),
        ),
      );
      const refunded = answers.reduce(
        (sum, { status }, index) => sum + (status === 200 ? (amounts[index] ?? 0) : 0),
        0,
      );
      expect(refunded).toBeLessThanOrEqual(123_450);
      expect((await account.get(`/v1/charges/by-reference/${reference}`)).body).toMatchObject({
        refunded_amount: String(refunded),
      });
    }),
    { numRuns: 25 },
  );
});
