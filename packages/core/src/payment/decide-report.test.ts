import { expect, test } from 'vitest';
import type { GatewayRefund } from '#core/gateway/gateway';
import { type Books, decideReport, type GatewayReport } from '#core/payment/decide-report';
import { refundReference } from '#core/refund/refund-reference';
import {
  aCapturedPayment,
  amountOf,
  anAttempt,
  aPayment,
  aRefund,
  builderIdentities,
  noon,
} from '#core/testing/builders';

const later = new Date(noon.getTime() + 60_000);
const by = { actor: { kind: 'system' }, now: later, identities: builderIdentities } as const;
const whole = amountOf(123_450n);

const report = (with_: Partial<GatewayReport> = {}): GatewayReport => ({
  gatewayId: 'ch_1',
  card: null,
  result: { state: 'captured', captured: whole },
  refunds: [],
  disputes: [],
  ...with_,
});
const refunded = (minor: bigint, state: GatewayRefund['state'] = 'succeeded', n = 1): GatewayRefund => ({
  gatewayId: `re_${n}`,
  reference: null,
  amount: amountOf(minor),
  state,
});
const decide = (books: Partial<Books> & Pick<Books, 'payment' | 'attempt'>, said: GatewayReport) => {
  const decided = decideReport({ refunds: [], disputes: [], ...books }, said, by);
  if (!decided.ok) throw new Error(decided.error);
  return decided.value;
};
const names = (value: ReturnType<typeof decide>) =>
  value?.events.map(({ name, sequence }) => `${sequence} ${name}`);

test('a report that says nothing new changes nothing', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  expect(decide({ payment, attempt }, report())).toBeNull();
  expect(decide({ payment, attempt }, report({ result: null }))).toBeNull();
  const known = aRefund(payment, { gatewayId: 're_1', state: 'succeeded', amount: amountOf(1n) });
  expect(decide({ payment, attempt, refunds: [known] }, report({ refunds: [refunded(1n)] }))).toBeNull();
});

test('one report may hold a capture, its refunds and its disputes: one row of events, the use spent once', () => {
  const payment = aPayment({ state: 'processing', attempts: 1, sequence: 2 });
  const decided = decide(
    { payment, attempt: anAttempt(payment) },
    report({ refunds: [refunded(500n)], disputes: [{ gatewayId: 'dp_1', amount: whole, state: 'won' }] }),
  );
  expect(names(decided)).toEqual([
    '3 payment.succeeded',
    '4 refund.found',
    '5 refund.succeeded',
    '6 dispute.opened',
    '7 dispute.won',
  ]);
  expect(decided).toMatchObject({
    use: 'complete',
    payment: { state: 'succeeded', sequence: 7 },
    attempt: { outcome: 'captured', gatewayId: 'ch_1' },
    refunds: [{ state: 'succeeded' }],
    disputes: [{ state: 'won' }],
  });
});

test('a refund never frees a use and never changes a payment that succeeded', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  const decided = decide({ payment, attempt }, report({ refunds: [refunded(123_450n)] }));
  expect(decided).toMatchObject({ use: 'keep', attempt: null, payment: { state: 'succeeded' } });
});

const late = aCapturedPayment({ state: 'late' });
const lateCapture = anAttempt(late, { outcome: 'captured_late' });

test('late → returned once all of it went back, in one piece or in several', () => {
  const inPart = decide({ payment: late, attempt: lateCapture }, report({ refunds: [refunded(123_449n)] }));
  expect(inPart?.payment.state).toBe('late');
  const stored = inPart?.refunds ?? [];
  const rest = report({ refunds: [refunded(123_449n), refunded(1n, 'pending', 2)] });
  const pending = decide({ payment: late, attempt: lateCapture, refunds: stored }, rest);
  expect(pending?.payment.state).toBe('late');
  const all = report({ refunds: [refunded(123_449n), refunded(1n, 'succeeded', 2)] });
  const returned = decide({ payment: late, attempt: lateCapture, refunds: stored }, all);
  expect(names(returned)).toEqual(['4 refund.found', '5 refund.succeeded', '6 payment.late_returned']);
});

test('returned → late when the money came back', () => {
  const payment = { ...late, state: 'returned' } as const;
  const stored = [aRefund(payment, { gatewayId: 're_1', state: 'succeeded', amount: whole })];
  const failed = report({ refunds: [refunded(123_450n, 'failed')] });
  expect(names(decide({ payment, attempt: lateCapture, refunds: stored }, failed))).toEqual([
    '4 refund.failed',
    '5 payment.late_return_failed',
  ]);
});

test('late money that staff accepted stays accepted, also when it is refunded afterwards', () => {
  const payment = { ...late, state: 'accepted' } as const;
  const decided = decide({ payment, attempt: lateCapture }, report({ refunds: [refunded(123_450n)] }));
  expect(decided?.payment.state).toBe('accepted');
});

test('the refund of a surplus capture says nothing of the payment that rests on another attempt', () => {
  const payment = { ...late, attempts: 2 };
  const decided = decide({ payment, attempt: lateCapture }, report({ refunds: [refunded(123_450n)] }));
  expect(decided?.payment.state).toBe('late');
});

test('a refusal of a refund says nothing of the charge', () => {
  const payment = aCapturedPayment();
  const attempt = anAttempt(payment, { outcome: 'captured' });
  const refused = { reference: refundReference(payment.id, 1), state: 'refused', code: 'declined' } as const;
  const decided = decide(
    { payment, attempt, refunds: [aRefund(payment)] },
    report({ result: null, refunds: [refused] }),
  );
  expect(names(decided)).toEqual(['4 refund.declined']);
  expect(decided?.attempt).toBeNull();
});
