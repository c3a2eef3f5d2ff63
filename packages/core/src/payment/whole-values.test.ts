import { expect, test } from 'vitest';
import { attemptReferencePrefix, parseAttemptReference } from '#core/payment/attempt-reference';
import { decideReport, type GatewayReport } from '#core/payment/decide-report';
import { type AttemptReport, decideResult } from '#core/payment/decide-result';
import { childEvent, paymentEvent, takeSteps } from '#core/payment/payment-events';
import { transition } from '#core/payment/payment-transitions';
import { settleOddCapture } from '#core/payment/settle-odd-capture';
import {
  aCapturedPayment,
  amountOf,
  anAttempt,
  aPayment,
  countingIdentities,
  noon,
} from '#core/testing/builders';
import { deafGateway } from '#core/testing/deaf-gateway';

const later = new Date(noon.getTime() + 30_000);
const byNobody = () => ({ actor: { kind: 'system' }, now: later, identities: countingIdentities() }) as const;
const agreed = amountOf(123_450n);
const visa = { brand: 'visa', lastFour: '4242' };
const report = (result: AttemptReport['result'], more: Partial<AttemptReport> = {}): AttemptReport => ({
  gatewayId: 'ch_1',
  card: visa,
  result,
  ...more,
});
const underWay = () => {
  const payment = aPayment({ state: 'processing', attempts: 1, sequence: 2 });
  return { payment, attempt: anAttempt(payment) };
};
const decide = (...given: Parameters<typeof decideResult>) => {
  const decided = decideResult(...given);
  if (!decided.ok) throw new Error(decided.error);
  return decided.value;
};

test('a decline carries its code, its end and no capture, in the payment, its attempt and its event', () => {
  const { payment, attempt } = underWay();
  const decided = decide(payment, attempt, report({ state: 'declined', code: 'expired_card' }), byNobody());
  expect(decided).toEqual({
    payment: {
      ...payment,
      state: 'declined',
      sequence: 3,
      card: visa,
      declineCode: 'expired_card',
      updatedAt: later,
      capturedAt: null,
    },
    attempt: {
      ...attempt,
      outcome: 'declined',
      declineCode: 'expired_card',
      card: visa,
      gatewayId: 'ch_1',
      endedAt: later,
    },
    use: 'release',
    events: [
      {
        id: expect.stringMatching(/^evt_/),
        name: 'payment.declined',
        subjectId: payment.id,
        payableId: payment.payableId,
        sequence: 3,
        actor: { kind: 'system' },
        occurredAt: later,
        data: { attempt: 1, amount: '1234.50', currency: 'AUD', declineCode: 'expired_card' },
      },
    ],
  });
});

test('an event of what was not declined names no decline code', () => {
  const { payment, attempt } = underWay();
  const [event] = decide(payment, attempt, report({ state: 'cancelled' }), byNobody())?.events ?? [];
  expect(event?.data).toEqual({ attempt: 1, amount: '1234.50', currency: 'AUD' });
});

test.each([
  [{ state: 'refused', code: 'card_details_expired' }, 'card_details_expired'],
  [{ state: 'voided' }, 'declined'],
  [{ state: 'cancelled' }, null],
  [{ state: 'never_charged' }, null],
] as const)('%j ends the attempt with the code %s', (result, declineCode) => {
  const { payment, attempt } = underWay();
  expect(decide(payment, attempt, report(result), byNobody())).toMatchObject({
    payment: { declineCode, capturedAt: null },
    attempt: { declineCode, endedAt: later },
  });
});

test('what is not ended has no end, and what asks for proof keeps its address while it asks', () => {
  const { payment, attempt } = underWay();
  const asked = decide(
    payment,
    attempt,
    report({ state: 'action_required', url: 'https://g.example/3ds' }),
    byNobody(),
  );
  if (asked === null) throw new Error('nothing was decided');
  expect(asked.attempt).toMatchObject({ outcome: 'open', endedAt: null, actionUrl: 'https://g.example/3ds' });
  expect(asked.payment.capturedAt).toBeNull();
  const under = decide(asked.payment, asked.attempt, report({ state: 'pending' }), byNobody());
  expect(under?.attempt).toMatchObject({ outcome: 'open', endedAt: null, actionUrl: null });
});

test('a report without card and id keeps those that are known', () => {
  const { payment, attempt } = underWay();
  const known = { ...attempt, gatewayId: 'ch_0' };
  const bare = report({ state: 'cancelled' }, { gatewayId: null, card: null });
  expect(decide({ ...payment, card: visa }, known, bare, byNobody())).toMatchObject({
    payment: { card: visa },
    attempt: { gatewayId: 'ch_0', card: visa },
  });
});

const lapsed = () => {
  const payment = aPayment({ state: 'lapsed', attempts: 1, sequence: 3, declineCode: 'declined' });
  const attempt = anAttempt(payment, {
    outcome: 'lapsed',
    gatewayId: 'ch_0',
    card: visa,
    endedAt: noon,
    declineCode: 'declined',
  });
  return { payment, attempt };
};
const captured = { state: 'captured', captured: agreed } as const;

test('late money: payment and attempt whole, the use left alone', () => {
  const { payment, attempt } = lapsed();
  const amex = { brand: 'amex', lastFour: '0005' };
  expect(decide(payment, attempt, report(captured, { card: amex }), byNobody())).toMatchObject({
    payment: {
      ...payment,
      state: 'late',
      sequence: 4,
      card: amex,
      declineCode: null,
      updatedAt: later,
      capturedAt: later,
    },
    attempt: {
      ...attempt,
      outcome: 'captured_late',
      gatewayId: 'ch_1',
      card: amex,
      declineCode: null,
      endedAt: later,
    },
    use: 'keep',
  });
  const bare = report(captured, { gatewayId: null, card: null });
  expect(decide(payment, attempt, bare, byNobody())).toMatchObject({
    payment: { card: visa },
    attempt: { gatewayId: 'ch_0', card: visa },
  });
});

test('captured although a newer attempt was made: the alarm alone, the payment keeps its state', () => {
  const { payment, attempt } = lapsed();
  const newer = { ...payment, attempts: 2 };
  const decided = decide(newer, attempt, report(captured), byNobody());
  expect(decided?.payment).toEqual({ ...newer, sequence: 4, updatedAt: later });
  expect(decided?.events).toMatchObject([{ name: 'payment.captured_twice', sequence: 4 }]);
  expect(decided?.attempt.outcome).toBe('captured_late');
});

test('what was captured stays what it was, whatever is reported of it again', () => {
  for (const outcome of ['captured', 'captured_late'] as const) {
    const payment = aCapturedPayment({ state: outcome === 'captured' ? 'succeeded' : 'late' });
    const attempt = anAttempt(payment, { outcome });
    for (const result of [captured, { state: 'voided' }, { state: 'cancelled' }] as const)
      expect(decide(payment, attempt, report(result), byNobody())).toBeNull();
  }
});

const whole = (result: GatewayReport['result'], more: Partial<GatewayReport> = {}): GatewayReport => ({
  gatewayId: 'ch_1',
  card: null,
  result,
  refunds: [],
  disputes: [],
  ...more,
});

test('a report that cannot be recorded in one of its parts is recorded in none', () => {
  const { payment, attempt } = underWay();
  const books = { payment, attempt, refunds: [], disputes: [] };
  const odd = whole({ state: 'captured', captured: amountOf(1n) });
  expect(decideReport(books, odd, byNobody())).toEqual({ ok: false, error: 'amount_differs' });
  const refund = { gatewayId: 're_1', reference: null, amount: amountOf(500n), state: 'pending' } as const;
  const first = decideReport(books, whole(captured, { refunds: [refund] }), byNobody());
  if (!first.ok || first.value === null) throw new Error('nothing was decided');
  const differs = whole(captured, { refunds: [{ ...refund, amount: amountOf(501n) }] });
  expect(
    decideReport(
      {
        ...books,
        payment: first.value.payment,
        attempt: first.value.attempt ?? attempt,
        refunds: first.value.refunds,
      },
      differs,
      byNobody(),
    ),
  ).toEqual({ ok: false, error: 'refund_differs' });
});

test('the refund of an ordinary payment, even whole, never makes it returned', () => {
  const payment = aCapturedPayment({ state: 'returned' });
  const attempt = anAttempt(payment, { outcome: 'captured' });
  const failed = { gatewayId: 're_1', reference: null, amount: agreed, state: 'pending' } as const;
  const decided = decideReport(
    { payment, attempt, refunds: [], disputes: [] },
    whole(null, { refunds: [failed] }),
    byNobody(),
  );
  expect(decided).toMatchObject({ ok: true, value: { payment: { state: 'returned' }, use: 'keep' } });
});

test('no step changes neither state nor time; each event has an id of its own kind', () => {
  const payment = aPayment({ state: 'declined', sequence: 5, declineCode: 'declined', attempts: 2 });
  expect(takeSteps(payment, [], byNobody())).toEqual({ payment, events: [] });
  const retried = transition('declined', 'processing');
  if (!retried.ok) throw new Error(retried.error);
  const taken = takeSteps(payment, [retried.value], byNobody());
  expect(taken.payment).toEqual({ ...payment, state: 'processing', sequence: 6, updatedAt: later });
  expect(taken.events[0]?.id).toMatch(/^evt_/);
  expect(paymentEvent(payment, 'payment.started', 1, byNobody()).data['declineCode']).toBe('declined');
  expect(
    childEvent(payment, 'refund.found', { refund: 'ref_1' }, amountOf(5n, 'JPY'), byNobody()),
  ).toMatchObject({
    id: expect.stringMatching(/^evt_/),
    sequence: 5,
    data: { refund: 'ref_1', amount: '5', currency: 'JPY' },
  });
});

test('references of one to five digits are read, and only those of a well-formed payment', () => {
  const { id } = aPayment();
  for (const n of ['1', '12', '123', '99999']) expect(parseAttemptReference(`${id}-${n}`)).toBe(`${id}-${n}`);
  expect(parseAttemptReference(`pay_${'u'.repeat(26)}-1`)).toBeNull();
  expect(id.startsWith(attemptReferencePrefix)).toBe(true);
  expect(attemptReferencePrefix).toBe('pay_');
});

test('what was captured as agreed is passed on as it is, also when all of it was refunded', async () => {
  const refund = { gatewayId: 're_1', reference: null, amount: agreed, state: 'succeeded' } as const;
  const { reference } = anAttempt(aPayment({ attempts: 1 }));
  const answer = {
    kind: 'found',
    snapshot: {
      reference,
      gatewayId: 'ch_1',
      amount: agreed,
      card: null,
      result: captured,
      refunds: [refund],
      disputes: [],
    },
  } as const;
  expect(await settleOddCapture(deafGateway, agreed, answer)).toBe(answer);
});
