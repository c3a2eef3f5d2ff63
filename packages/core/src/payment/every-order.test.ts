import { expect, test } from 'vitest';
import type { GatewayDispute, GatewayRefund } from '#core/gateway/gateway';
import { type Books, decideReport, type GatewayReport } from '#core/payment/decide-report';
import { type PaymentState, paymentSteps } from '#core/payment/payment-transitions';
import { amountOf, anAttempt, aPayment, countingIdentities, noon } from '#core/testing/builders';

const by = { actor: { kind: 'system' }, now: noon, identities: countingIdentities() } as const;
const whole = amountOf(123_450n);
const captured = { state: 'captured', captured: whole } as const;

const report = (result: GatewayReport['result'], more: Partial<GatewayReport> = {}): GatewayReport => ({
  gatewayId: 'ch_1',
  card: null,
  result,
  refunds: [],
  disputes: [],
  ...more,
});
const proof = report({ state: 'action_required', url: 'https://gateway.example/3ds' });
const pending = report({ state: 'pending' });
const refunds = (...states: readonly GatewayRefund['state'][]): readonly GatewayRefund[] =>
  states.map((state, index) => ({
    gatewayId: `re_${index}`,
    reference: null,
    amount: amountOf(index === 0 ? 100_000n : 23_450n),
    state,
  }));
const dispute = (state: GatewayDispute['state']): readonly GatewayDispute[] => [
  { gatewayId: 'dp_1', amount: whole, state },
];

type Standing = { readonly books: Books; readonly use: string };

const sent = (): Standing => {
  const payment = aPayment({ state: 'processing', attempts: 1, sequence: 2 });
  return { books: { payment, attempt: anAttempt(payment), refunds: [], disputes: [] }, use: 'held' };
};

/** Numbers, times and ids left out. */
const inWords = ({ books: { payment, attempt, refunds: children, disputes }, use }: Standing): string =>
  [
    payment.state,
    attempt.outcome,
    `use ${use}`,
    ...children.map(({ gatewayId, state, amount }) => `${gatewayId} ${state} ${amount.minor}`).toSorted(),
    ...disputes.map(({ gatewayId, state, amount }) => `${gatewayId} ${state} ${amount.minor}`),
  ].join(', ');

const replaced = <Item extends { readonly id: string }>(
  items: readonly Item[],
  changed: readonly Item[],
): readonly Item[] => [...items.filter(({ id }) => changed.every((other) => other.id !== id)), ...changed];

/** Records one report; what it emits must go on along the table, numbered without gaps, and settle the use once. */
const record = ({ books, use }: Standing, said: GatewayReport): Standing => {
  const decided = decideReport(books, said, by);
  if (!decided.ok) throw new Error(decided.error);
  const recording = decided.value;
  if (recording === null) return { books, use };
  let at: PaymentState = books.payment.state;
  for (const [index, event] of recording.events.entries()) {
    expect(event.sequence).toBe(books.payment.sequence + index + 1);
    if (!event.name.startsWith('payment.')) continue;
    const step = paymentSteps.find(({ from, event: name }) => from === at && name === event.name);
    if (step === undefined) throw new Error(`${event.name} from ${at}`);
    at = step.to;
  }
  expect(recording.payment.state).toBe(at);
  if (recording.use !== 'keep') expect(use).toBe('held');
  return {
    books: {
      payment: recording.payment,
      attempt: recording.attempt ?? books.attempt,
      refunds: replaced(books.refunds, recording.refunds),
      disputes: replaced(books.disputes, recording.disputes),
    },
    use: { keep: use, release: 'given back', complete: 'spent' }[recording.use],
  };
};

/** Every way in which it ends, with each report said once or twice, in every order; and how many orders these are. */
const everyOrder = (reports: readonly GatewayReport[]) => {
  const known = new Map<string, { readonly ends: ReadonlySet<string>; readonly orders: bigint }>();
  const go = (stands: Standing, said: readonly number[]): { ends: ReadonlySet<string>; orders: bigint } => {
    const key = `${said.join('')} ${stands.books.payment.sequence} ${inWords(stands)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const isWhole = said.every((times) => times > 0);
    const ends = new Set(isWhole ? [inWords(stands)] : []);
    let orders = isWhole ? 1n : 0n;
    for (const [index, times] of said.entries()) {
      const next = reports[index];
      if (times === 2 || next === undefined) continue;
      const further = go(record(stands, next), said.with(index, times + 1));
      for (const end of further.ends) ends.add(end);
      orders += further.orders;
    }
    known.set(key, { ends, orders });
    return { ends, orders };
  };
  return go(
    sent(),
    reports.map(() => 0),
  );
};

test('paid, in part refunded, disputed and won: every order, duplicates too, ends the same', () => {
  const { ends, orders } = everyOrder([
    proof,
    pending,
    report(captured),
    report(captured, { refunds: refunds('pending') }),
    report(captured, { refunds: refunds('succeeded', 'pending') }),
    report(captured, { refunds: refunds('succeeded', 'succeeded'), disputes: dispute('open') }),
    report(captured, { refunds: refunds('succeeded', 'succeeded'), disputes: dispute('won') }),
  ]);
  expect([...ends]).toEqual([
    'succeeded, captured, use spent, re_0 succeeded 100000, re_1 succeeded 23450, dp_1 won 123450',
  ]);
  expect(orders).toBeGreaterThan(10n ** 8n);
});

test.each([
  ['declined', report({ state: 'declined', code: 'declined' }), 'declined, declined, use given back'],
  ['refused', report({ state: 'refused', code: 'declined' }), 'declined, declined, use given back'],
  ['voided', report({ state: 'voided' }), 'declined, declined, use given back'],
  ['cancelled', report({ state: 'cancelled' }), 'lapsed, lapsed, use given back'],
  ['never charged', report({ state: 'never_charged' }), 'lapsed, lapsed, use given back'],
])('proof asked, under way, %s: every order, duplicates too, ends the same', (_, last, end) => {
  expect([...everyOrder([proof, pending, last]).ends]).toEqual([end]);
});

test('thought never charged, captured, refunded whole: taken once and given back once, whatever was heard first', () => {
  const { ends } = everyOrder([
    proof,
    pending,
    report({ state: 'never_charged' }),
    report(captured),
    report(captured, { refunds: refunds('pending') }),
    report(captured, { refunds: refunds('succeeded', 'pending') }),
    report(captured, { refunds: refunds('succeeded', 'succeeded') }),
  ]);
  const refunded = 're_0 succeeded 100000, re_1 succeeded 23450';
  expect([...ends].toSorted()).toEqual([
    `returned, captured_late, use given back, ${refunded}`,
    `succeeded, captured, use spent, ${refunded}`,
  ]);
});

test('a refund that failed in the end is never counted, in whatever order its news arrived before the last', () => {
  const news = [
    report(captured),
    report(captured, { refunds: refunds('pending') }),
    report(captured, { refunds: refunds('succeeded') }),
  ];
  for (const end of everyOrder(news).ends) expect(end).toContain('re_0 succeeded');
  const failed = report(captured, { refunds: refunds('failed') });
  for (const first of news) {
    const after = record(record(sent(), first), failed);
    expect(inWords(after)).toMatch(/re_0 (failed|declined)/);
    expect(inWords(record(after, failed))).toBe(inWords(after));
  }
});
