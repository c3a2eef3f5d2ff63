import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GatewaySnapshot } from '#core/gateway/gateway';
import type { AttemptOutcome } from '#core/payment/payment';
import { type BookedAttempt, compareAttempt as compare } from '#core/reconciliation/compare-attempt';
import { difference, differenceKinds } from '#core/reconciliation/difference';
import { amountOf, anAttempt, aPayment, noon } from '#core/testing/builders';

const { reference } = anAttempt(aPayment({ attempts: 1 }));
const agreed = amountOf(123_450n);
const compareAttempt = (our: BookedAttempt | null, their: GatewaySnapshot | null) =>
  compare(our, their, noon);

const ours = (outcome: AttemptOutcome, with_: Partial<BookedAttempt> = {}): BookedAttempt => ({
  reference,
  outcome,
  gatewayId: 'ch_1',
  amount: agreed,
  createdAt: noon,
  refunds: [],
  disputes: [],
  ...with_,
});
const theirs = (result: GatewaySnapshot['result'], gatewayId = 'ch_1'): GatewaySnapshot => ({
  reference,
  gatewayId,
  amount: agreed,
  card: null,
  result,
  refunds: [],
  disputes: [],
});
const results = {
  captured: { state: 'captured', captured: agreed },
  declined: { state: 'declined', code: 'declined' },
  cancelled: { state: 'cancelled' },
  voided: { state: 'voided' },
  pending: { state: 'pending' },
  action_required: { state: 'action_required', url: 'https://gateway.example/3ds/1' },
} as const satisfies Record<string, GatewaySnapshot['result']>;
const outcomes = ['open', 'captured', 'captured_late', 'declined', 'lapsed'] as const;

const table = outcomes.flatMap((outcome) => [
  `${outcome} | absent: ${compareAttempt(ours(outcome), null) ?? 'agree'}`,
  ...Object.entries(results).map(
    ([state, result]) => `${outcome} | ${state}: ${compareAttempt(ours(outcome), theirs(result)) ?? 'agree'}`,
  ),
]);

test('every outcome of ours beside every state of theirs is called by its name', () => {
  expect(table).toEqual([
    'open | absent: open_here_absent_there',
    'open | captured: open_here_ended_there',
    'open | declined: open_here_ended_there',
    'open | cancelled: open_here_ended_there',
    'open | voided: open_here_ended_there',
    'open | pending: agree',
    'open | action_required: agree',
    ...['captured', 'captured_late'].flatMap((outcome) => [
      `${outcome} | absent: captured_here_absent_there`,
      `${outcome} | captured: agree`,
      `${outcome} | declined: captured_here_not_there`,
      `${outcome} | cancelled: captured_here_not_there`,
      `${outcome} | voided: captured_here_not_there`,
      `${outcome} | pending: captured_here_not_there`,
      `${outcome} | action_required: captured_here_not_there`,
    ]),
    ...['declined', 'lapsed'].flatMap((outcome) => [
      `${outcome} | absent: agree`,
      `${outcome} | captured: captured_there_closed_here`,
      `${outcome} | declined: agree`,
      `${outcome} | cancelled: agree`,
      `${outcome} | voided: agree`,
      `${outcome} | pending: closed_here_under_way_there`,
      `${outcome} | action_required: closed_here_under_way_there`,
    ]),
  ]);
});

test('a charge that we know nothing of is told, whatever became of it', () => {
  expect(compareAttempt(null, null)).toBeNull();
  for (const result of Object.values(results)) {
    expect(compareAttempt(null, theirs(result))).toBe('unknown_here');
  }
});

test('another amount, another currency and another charge are told where money is counted', () => {
  const capture = (minor: bigint, code?: string) =>
    theirs({ state: 'captured', captured: amountOf(minor, code) });
  for (const outcome of outcomes) {
    expect(compareAttempt(ours(outcome), capture(123_451n))).toBe('amount_differs');
    expect(compareAttempt(ours(outcome), capture(123_450n, 'USD'))).toBe('amount_differs');
  }
  expect(compareAttempt(ours('captured'), capture(61_725n))).toBe('amount_differs');
  const givenBack = {
    ...capture(200_000n),
    refunds: [
      { gatewayId: 're_1', reference: null, amount: amountOf(200_000n), state: 'succeeded' as const },
    ],
  };
  expect(compareAttempt(ours('open'), givenBack)).toBe('open_here_ended_there');
  expect(compareAttempt(ours('lapsed'), givenBack)).toBeNull();
  expect(compareAttempt(ours('captured'), givenBack)).toBe('amount_differs');
  // Not counted: the question that repairs it also gives the part back.
  expect(compareAttempt(ours('open'), capture(61_725n))).toBe('open_here_ended_there');
  expect(compareAttempt(ours('lapsed'), capture(61_725n))).toBe('captured_there_closed_here');
  expect(compareAttempt(ours('captured'), theirs(results.captured, 'ch_2'))).toBe('another_charge');
});

test('nothing that we call captured is ever repaired, and agreement needs the same money on both sides', () => {
  const captured = fc.constantFrom<AttemptOutcome>('captured', 'captured_late');
  const anyTheirs = fc.option(
    fc
      .tuple(
        fc.oneof(
          fc.constantFrom<GatewaySnapshot['result']>(...Object.values(results)),
          fc.bigInt(1n, 300_000n).map((minor) => ({ state: 'captured', captured: amountOf(minor) }) as const),
        ),
        fc.constantFrom('ch_1', 'ch_2'),
      )
      .map(([result, id]) => theirs(result, id)),
  );
  fc.assert(
    fc.property(captured, anyTheirs, (outcome, their) => {
      const kind = compareAttempt(ours(outcome), their);
      const isSame =
        their?.gatewayId === 'ch_1' &&
        their.result.state === 'captured' &&
        their.result.captured.minor === agreed.minor;
      expect(kind === null).toBe(isSame);
      expect(kind === null ? 'no' : difference(kind, reference, null, null).repair).toBe('no');
    }),
  );
});

test('what may be repaired are these kinds, and no others', () => {
  expect(differenceKinds.filter((kind) => difference(kind, '', null, null).repair === 'possible')).toEqual([
    'open_here_ended_there',
    'open_here_absent_there',
    'captured_there_closed_here',
    'open_without_next_try',
    'refund_behind_here',
    'refund_without_next_try',
    'dispute_behind_here',
    'dead_job',
  ]);
});
