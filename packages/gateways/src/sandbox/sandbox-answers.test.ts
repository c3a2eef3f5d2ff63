import type { AttemptReference, RefundReference } from '@artspay/core/gateway/gateway';
import type { Currency } from '@artspay/core/money/currency';
import { money } from '@artspay/core/money/money';
import { expect, test } from 'vitest';
import { createSandboxGateway } from '#gateways/sandbox/sandbox-gateway';

const reference = 'pay_01m824bqkeepdvkwf3mkytezph-1' as AttemptReference;
const request = {
  reference,
  idempotencyKey: `${reference}:charge`,
  amount: money(123_450n, 'AUD' as Currency),
  token: 'tok_1',
  statementDescriptor: 'SAMPLE GALLERY',
};

const charge = {
  id: 'ch_1',
  reference,
  amount: '123450',
  currency: 'AUD',
  status: 'captured',
  captured_amount: '123450',
  refunded_amount: '0',
  decline_code: null,
  card: { brand: 'Visa', last_four: '4242', fingerprint: 'fp_visa_4242' },
  action_url: null,
  refunds: [],
  disputes: [],
};

const refundRequest = {
  reference: 'pay_01m824bqkeepdvkwf3mkytezph-r1' as RefundReference,
  idempotencyKey: 'pay_01m824bqkeepdvkwf3mkytezph-r1:refund',
  charge: { reference, gatewayId: 'ch_1' },
  amount: money(450n, 'AUD' as Currency),
};

const refund = {
  id: 're_1',
  charge: 'ch_1',
  reference: refundRequest.reference,
  amount: '450',
  currency: 'AUD',
  status: 'succeeded',
};

const gatewayThatHears = (body: unknown, status = 200) =>
  createSandboxGateway({
    url: 'http://sandbox.test',
    secretKey: 'sk_test_1',
    webhookSecret: 'whsec_1',
    fetch: async () => Response.json(body, { status }),
  });

test('a partial capture is told as what was captured, not as what was asked for', async () => {
  const answer = await gatewayThatHears({ ...charge, captured_amount: '100' }).charge(request);
  expect(answer).toMatchObject({
    kind: 'answered',
    snapshot: { result: { state: 'captured', captured: money(100n, request.amount.currency) } },
  });
});

test('a decline code that is not known yet is still a decline', async () => {
  const answer = await gatewayThatHears({ ...charge, status: 'declined', decline_code: 'fraud' }).find(
    reference,
  );
  expect(answer).toMatchObject({
    kind: 'found',
    snapshot: { result: { state: 'declined', code: 'declined' } },
  });
});

test.each([
  ['another reference', { ...charge, reference: 'pay_01m824bqkeepdvkwf3mkytezph-2' }],
  ['no known currency', { ...charge, currency: 'XYZ' }],
  ['no known status', { ...charge, status: 'maybe' }],
  ['an amount that is a number', { ...charge, amount: 123_450 }],
  ['an amount with a sign', { ...charge, captured_amount: '-1' }],
  ['an action without an address', { ...charge, status: 'action_required' }],
  ['no card', { ...charge, card: null }],
  ['no refunds', { ...charge, refunds: undefined }],
  ['a refund in no known state', { ...charge, refunds: [{ ...refund, status: 'maybe' }] }],
  ['a dispute without an amount', { ...charge, disputes: [{ id: 'dp_1', currency: 'AUD', status: 'open' }] }],
  ['nothing', null],
  ['a list', [charge]],
])('an answer with %s is never taken for a result', async (_, body) => {
  const gateway = gatewayThatHears(body);
  expect(await gateway.charge(request)).toMatchObject({ kind: 'no_clear_answer' });
  expect(await gateway.find(reference)).toMatchObject({ kind: 'unavailable' });
  expect(await gateway.cancel(reference)).toMatchObject({ kind: 'unavailable' });
});

test.each([
  ['amount', { ...charge, amount: '123451' }],
  ['currency', { ...charge, currency: 'NZD' }],
])('a charge of another %s than was asked for gives no clear answer', async (_, body) => {
  expect(await gatewayThatHears(body).charge(request)).toMatchObject({ kind: 'no_clear_answer' });
});

const error = (code: string) => ({ error: { code, message: '' } });

test.each([
  [400, 'invalid_request', { kind: 'refused', code: 'processing_error' }],
  [401, 'secret_key_wrong', { kind: 'refused', code: 'processing_error' }],
  [422, 'token_not_usable', { kind: 'refused', code: 'card_details_expired' }],
  [409, 'reference_exists', { kind: 'no_clear_answer' }],
  [409, 'idempotency_key_reused', { kind: 'no_clear_answer' }],
  [500, 'internal_error', { kind: 'no_clear_answer' }],
])('status %i %s in answer to a charge', async (status, code, expected) => {
  expect(await gatewayThatHears(error(code), status).charge(request)).toMatchObject(expected);
});

test('a refund under a reference that is not ours reads as one made at the gateway', async () => {
  const refunds = [
    refund,
    { ...refund, id: 're_2', reference: 'theirs' },
    { ...refund, id: 're_3', reference: null },
  ];
  expect(await gatewayThatHears({ ...charge, refunds }).find(reference)).toMatchObject({
    snapshot: {
      refunds: [
        { gatewayId: 're_1', reference: refund.reference },
        { gatewayId: 're_2', reference: null },
        { gatewayId: 're_3', reference: null },
      ],
    },
  });
});

test.each([
  ['another reference', { ...refund, reference: 'pay_01m824bqkeepdvkwf3mkytezph-r2' }],
  ['no reference', { ...refund, reference: null }],
  ['another amount', { ...refund, amount: '451' }],
  ['another currency', { ...refund, currency: 'NZD' }],
  ['no known status', { ...refund, status: 'maybe' }],
  ['nothing', null],
])('a refund answered with %s gives no clear answer', async (_, body) => {
  expect(await gatewayThatHears(body).refund(refundRequest)).toMatchObject({ kind: 'no_clear_answer' });
});

test.each([
  [400, 'invalid_request', { kind: 'refused', code: 'processing_error' }],
  [404, 'charge_not_found', { kind: 'refused', code: 'processing_error' }],
  [422, 'refund_exceeds_capture', { kind: 'refused', code: 'exceeds_capture' }],
  [422, 'charge_disputed', { kind: 'refused', code: 'disputed' }],
  [401, 'secret_key_wrong', { kind: 'refused', code: 'processing_error' }],
  [404, 'not_found', { kind: 'no_clear_answer' }],
  [409, 'reference_exists', { kind: 'no_clear_answer' }],
  [500, 'internal_error', { kind: 'no_clear_answer' }],
])('status %i %s in answer to a refund', async (status, code, expected) => {
  expect(await gatewayThatHears(error(code), status).refund(refundRequest)).toMatchObject(expected);
});

test.each([
  [404, 'charge_not_found', { kind: 'not_found' }],
  [404, 'not_found', { kind: 'unavailable' }],
  [401, 'secret_key_wrong', { kind: 'unavailable' }],
  [500, 'charge_not_found', { kind: 'unavailable' }],
])('status %i %s in answer to a look-up', async (status, code, expected) => {
  expect(await gatewayThatHears(error(code), status).find(reference)).toMatchObject(expected);
});

test('what cannot be found counts as never charged only well after our own time-out', () => {
  const gateway = gatewayThatHears(charge);
  expect(gateway.capabilities).toEqual({
    modes: ['test'],
    currencies: null,
    settledAfterMs: 10_000,
    refunds: true,
    inspectsTokens: true,
  });
});
