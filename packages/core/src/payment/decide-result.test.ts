import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, anAttempt, aPayment, countingIdentities } from '#core/testing/builders';
import { type AttemptReport, decideResult, type Recording } from '#core/payment/decide-result';
import type { Payment, PaymentAttempt } from '#core/payment/payment';
import { isUnderWay, type PaymentState, paymentSteps } from '#core/payment/payment-transitions';

const later = new Date('2026-11-22T12:00:30Z');
const by = { actor: { kind: 'system' }, now: later, identities: countingIdentities() } as const;
const visa = { brand: 'visa', lastFour: '4242' };
const agreed = amountOf(123_450n);

const reportOf = (result: AttemptReport['result']): AttemptReport => ({
  gatewayId: 'ch_1',
  card: visa,
  result,
});
const captured = reportOf({ state: 'captured', captured: agreed });
const declined = reportOf({ state: 'declined', code: 'insufficient_funds' });
const pending = reportOf({ state: 'pending' });
const action = reportOf({ state: 'action_required', url: 'https://gateway.example/3ds/1' });
const cancelled = reportOf({ state: 'cancelled' });
const voided = reportOf({ state: 'voided' });
const neverCharged: AttemptReport = { gatewayId: null, card: null, result: { state: 'never_charged' } };
const refused: AttemptReport = {
  gatewayId: null,
  card: null,
  result: { state: 'refused', code: 'card_details_expired' },
};

const underWay = (state: PaymentState): { payment: Payment; attempt: PaymentAttempt } => {
  const payment = aPayment({ state, attempts: 1, sequence: 2 });
  return { payment, attempt: anAttempt(payment) };
};

const record = (payment: Payment, attempt: PaymentAttempt, report: AttemptReport): Recording | null => {
  const decided = decideResult(payment, attempt, report, by);
  if (!decided.ok) throw new Error(decided.error);
  return decided.value;
};

/** `state · events · attempt · use`, or `nothing`. */
const inWords = (from: PaymentState, report: AttemptReport): string => {
  const { payment, attempt } = underWay(from);
  const recording = record(payment, attempt, report);
  if (recording === null) return 'nothing';
  const events = recording.events.map(({ name, sequence }) => `${sequence} ${name}`).join(', ');
  return `${recording.payment.state} · ${events} · ${recording.attempt.outcome} · ${recording.use}`;
};

test('processing → succeeded: the held use is spent', () => {
  expect(inWords('processing', captured)).toBe('succeeded · 3 payment.succeeded · captured · complete');
});

test('processing → declined: the held use is given back', () => {
  expect(inWords('processing', declined)).toBe('declined · 3 payment.declined · declined · release');
});

test('processing → declined when a part was approved and given back: no money is half taken', () => {
  expect(inWords('processing', voided)).toBe('declined · 3 payment.declined · declined · release');
  const part = reportOf({ state: 'captured', captured: amountOf(61_725n) });
  const { payment, attempt } = underWay('processing');
  expect(decideResult(payment, attempt, part, by)).toEqual({ ok: false, error: 'amount_differs' });
});

test('processing → declined when the gateway refuses the request itself', () => {
  expect(inWords('processing', refused)).toBe('declined · 3 payment.declined · declined · release');
});

test('processing → lapsed when nothing was charged and nothing can be', () => {
  expect(inWords('processing', neverCharged)).toBe('lapsed · 3 payment.lapsed · lapsed · release');
  expect(inWords('processing', cancelled)).toBe('lapsed · 3 payment.lapsed · lapsed · release');
});

test('processing → action_required: the use stays held', () => {
  expect(inWords('processing', action)).toBe('action_required · 3 payment.action_required · open · keep');
});

test('action_required → authenticated when the result is under way', () => {
  expect(inWords('action_required', pending)).toBe('authenticated · 3 payment.authenticated · open · keep');
});

test('action_required → succeeded says that the payer was authenticated first', () => {
  expect(inWords('action_required', captured)).toBe(
    'succeeded · 3 payment.authenticated, 4 payment.succeeded · captured · complete',
  );
});

test('action_required → declined and → lapsed give the use back', () => {
  expect(inWords('action_required', declined)).toBe('declined · 3 payment.declined · declined · release');
  expect(inWords('action_required', cancelled)).toBe('lapsed · 3 payment.lapsed · lapsed · release');
});

test('a report that says nothing new changes nothing', () => {
  expect(inWords('processing', pending)).toBe('nothing');
  expect(inWords('authenticated', pending)).toBe('nothing');
  expect(inWords('action_required', action)).toBe('nothing');
});

test('an action asked for again after the payer was authenticated moves nothing backwards', () => {
  expect(inWords('authenticated', action)).toBe('nothing');
});

test('a success carries card, time and no decline code; the attempt carries the gateway id and its end', () => {
  const { payment, attempt } = underWay('processing');
  const recording = record({ ...payment, declineCode: 'declined' }, attempt, captured);
  expect(recording?.payment).toEqual({
    ...payment,
    state: 'succeeded',
    sequence: 3,
    card: visa,
    declineCode: null,
    updatedAt: later,
    capturedAt: later,
  });
  expect(recording?.attempt).toEqual({
    ...attempt,
    outcome: 'captured',
    card: visa,
    gatewayId: 'ch_1',
    endedAt: later,
  });
});

test('a decline keeps its code for payer and staff', () => {
  const { payment, attempt } = underWay('processing');
  const recording = record(payment, attempt, declined);
  expect(recording?.payment.declineCode).toBe('insufficient_funds');
  expect(recording?.attempt.declineCode).toBe('insufficient_funds');
  expect(recording?.events[0]?.data).toEqual({
    attempt: 1,
    amount: '1234.50',
    currency: 'AUD',
    declineCode: 'insufficient_funds',
  });
});

test('an action keeps its address until it is over', () => {
  const { payment, attempt } = underWay('processing');
  const asked = record(payment, attempt, action);
  expect(asked?.attempt.actionUrl).toBe('https://gateway.example/3ds/1');
  if (asked === null) throw new Error('nothing was recorded');
  expect(record(asked.payment, asked.attempt, captured)?.attempt.actionUrl).toBeNull();
});

test.each(['declined', 'lapsed'] as const)('%s → late when a capture surfaces afterwards', (state) => {
  const payment = aPayment({
    state,
    attempts: 1,
    sequence: 3,
    declineCode: state === 'declined' ? 'declined' : null,
  });
  const attempt = anAttempt(payment, { outcome: state, endedAt: later });
  const recording = record(payment, attempt, captured);
  expect(recording?.payment.state).toBe('late');
  expect(recording?.payment.capturedAt).toEqual(later);
  expect(recording?.events.map(({ name, sequence }) => ({ name, sequence }))).toEqual([
    { name: 'payment.captured_late', sequence: 4 },
  ]);
  expect(recording?.attempt.outcome).toBe('captured_late');
  expect(recording?.use).toBe('keep');
});

test.each(['processing', 'action_required', 'authenticated', 'succeeded', 'declined'] as const)(
  'an earlier attempt that turns out captured while the payment is %s by a newer one raises the alarm and changes no state',
  (state) => {
    const payment = aPayment({ state, attempts: 2, sequence: 5 });
    const first = anAttempt(payment, { n: 1, outcome: 'lapsed' });
    const recording = record(payment, first, captured);
    expect(recording?.payment).toEqual({ ...payment, sequence: 6, updatedAt: later });
    expect(recording?.events.map(({ name, sequence }) => ({ name, sequence }))).toEqual([
      { name: 'payment.captured_twice', sequence: 6 },
    ]);
    expect(recording?.attempt.outcome).toBe('captured_late');
    expect(recording?.use).toBe('keep');
  },
);

test('a capture of another amount is never recorded as a success', () => {
  const { payment, attempt } = underWay('processing');
  for (const other of [amountOf(123_449n), amountOf(123_451n), amountOf(123_450n, 'USD')]) {
    expect(decideResult(payment, attempt, reportOf({ state: 'captured', captured: other }), by)).toEqual({
      ok: false,
      error: 'amount_differs',
    });
  }
});

const anyReport = fc.constantFrom(captured, declined, pending, action, cancelled, neverCharged, refused);

test('whatever is reported, in any order: events walk the table, numbered without gaps, and the use is settled once', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 12 }), (reports) => {
      let { payment, attempt } = underWay('processing');
      let settled = 0;
      for (const report of reports) {
        const recording = record(payment, attempt, report);
        if (recording === null) continue;
        let at: PaymentState = payment.state;
        for (const [index, event] of recording.events.entries()) {
          const step = paymentSteps.find(
            (candidate) => candidate.from === at && candidate.event === event.name,
          );
          expect(step, `${event.name} from ${at}`).toBeDefined();
          expect(event.sequence).toBe(payment.sequence + index + 1);
          at = step?.to ?? at;
        }
        expect(recording.payment.state).toBe(at);
        expect(recording.payment.sequence).toBe(payment.sequence + recording.events.length);
        if (recording.use !== 'keep') settled += 1;
        ({ payment, attempt } = recording);
        expect(attempt.outcome === 'open').toBe(isUnderWay(payment.state));
      }
      expect(settled).toBe(isUnderWay(payment.state) ? 0 : 1);
    }),
  );
});

test('whatever is reported after a capture changes nothing', () => {
  const { payment, attempt } = underWay('processing');
  const paid = record(payment, attempt, captured);
  if (paid === null) throw new Error('nothing was recorded');
  fc.assert(fc.property(anyReport, (report) => record(paid.payment, paid.attempt, report) === null));
});
