import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDecimal } from '#core/money/money';
import {
  decideRequest,
  refundableStates,
  type RefundBooks,
  type WantedRefund,
} from '#core/refund/decide-request';
import { decideRefunds, type RefundReport } from '#core/refund/decide-refunds';
import { type Refund, refundableOf, refundedOf, refundingOf } from '#core/refund/refund';
import { refundReference } from '#core/refund/refund-reference';
import { refundStates } from '#core/refund/refund-transitions';
import { paymentStates } from '#core/payment/payment-transitions';
import {
  aCapturedPayment,
  aDispute,
  amountOf,
  anAttempt,
  aRefund,
  builderIdentities,
  noon,
} from '#core/testing/builders';

const by = { actor: { kind: 'staff', userId: 'u1' }, now: noon, identities: builderIdentities } as const;
const payment = aCapturedPayment();
const capture = anAttempt(payment, { outcome: 'captured', gatewayId: 'ch_1' });
const books = (with_: Partial<RefundBooks> = {}): RefundBooks => ({
  payment,
  captures: [capture],
  refunds: [],
  disputes: [],
  ...with_,
});
const aud = (amount: string) => ({ amount, currency: 'AUD' });
const wanting = (amount: string, refundable = '1234.50', more: Partial<WantedRefund> = {}): WantedRefund => ({
  attempt: null,
  amount: aud(amount),
  refundable: aud(refundable),
  reason: null,
  ...more,
});
const decide = (with_: Partial<RefundBooks>, wanted: WantedRefund) =>
  decideRequest(books(with_), wanted, refundableStates, by);
const codeOf = (result: ReturnType<typeof decide>) => (result.ok ? 'decided' : result.error.code);

test('a refund is written before it is sent: its own reference, its deadline, its event', () => {
  const earlier = aRefund(payment, { reference: refundReference(payment.id, 7), state: 'lapsed' });
  const found = aRefund(payment, { reference: null, gatewayId: 're_9', state: 'failed' });
  const decided = decide({ refunds: [earlier, found] }, wanting('200.00'));
  if (!decided.ok) throw new Error(decided.error.code);
  const { refund, reference, event } = decided.value;
  expect(reference).toBe(`${payment.id}-r8`);
  expect(refund).toEqual({
    ...aRefund(payment),
    id: refund.id,
    reference,
    sendBefore: new Date(noon.getTime() + 5000),
  });
  expect(event).toMatchObject({
    name: 'refund.requested',
    sequence: 4,
    actor: { kind: 'staff', userId: 'u1' },
    data: { refund: refund.id, amount: '200.00', currency: 'AUD' },
  });
  expect(decided.value.payment).toEqual({ ...payment, sequence: 4, updatedAt: noon });
});

test.each(paymentStates)(
  'a payment that is %s is refunded only where it rests on captured money',
  (state) => {
    const isAllowed = ['succeeded', 'late', 'accepted', 'returned'].includes(state);
    expect(codeOf(decide({ payment: { ...payment, state } }, wanting('1')))).toBe(
      isAllowed ? 'decided' : 'wrong_state',
    );
  },
);

test('what was not captured is not refunded', () => {
  expect(codeOf(decide({ captures: [] }, wanting('1')))).toBe('wrong_state');
  expect(codeOf(decide({ payment: { ...payment, attempts: 2 } }, wanting('1')))).toBe('wrong_state');
});

test('a surplus capture is refunded by its number, in any state, and counted by itself', () => {
  const surplus = anAttempt(payment, { n: 2, outcome: 'captured_late' });
  const given = {
    payment: { ...payment, attempts: 3, state: 'declined' },
    captures: [capture, surplus],
    refunds: [aRefund(payment, { state: 'succeeded' })],
  } as const;
  const decided = decide(given, wanting('1234.50', '1234.50', { attempt: 2 }));
  expect(decided).toMatchObject({ ok: true, value: { refund: { attempt: 2 } } });
  expect(codeOf(decide(given, wanting('1', '1234.50', { attempt: 3 })))).toBe('wrong_state');
});

test.each([
  ['open', 'disputed'],
  ['lost', 'disputed'],
  ['won', 'decided'],
] as const)('with a dispute that is %s: %s', (state, expected) => {
  expect(codeOf(decide({ disputes: [aDispute(payment, { state })] }, wanting('1')))).toBe(expected);
  const ofAnother = aDispute(payment, { state, attempt: 2 });
  expect(codeOf(decide({ disputes: [ofAnother] }, wanting('1')))).toBe('decided');
});

test.each([
  ['0', 'zero'],
  ['0.00', 'zero'],
  ['-1', 'not_a_number'],
  ['1.001', 'too_many_decimals'],
  ['9999999999999', 'too_large'],
])('an amount of %s is refused: %s', (amount, why) => {
  expect(decide({}, wanting(amount))).toEqual({ ok: false, error: { code: 'invalid_amount', why } });
});

test('another currency is refused', () => {
  for (const currency of ['USD', 'aud', '']) {
    expect(codeOf(decide({}, wanting('', '1234.50', { amount: { amount: '1', currency } })))).toBe(
      'invalid_currency',
    );
  }
  const usd = { amount: '1234.50', currency: 'USD' };
  expect(codeOf(decide({}, wanting('1', '', { refundable: usd })))).toBe('refundable_differs');
});

test('the caller must know what is left, whatever they ask for', () => {
  const refunds = [aRefund(payment, { state: 'pending' })];
  const refundable = amountOf(103_450n);
  for (const believed of ['1234.50', '1034.49', '1034.51', 'x']) {
    expect(decide({ refunds }, wanting('1', believed))).toEqual({
      ok: false,
      error: { code: 'refundable_differs', refundable },
    });
  }
  expect(decide({ refunds }, wanting('1034.51', '1034.50'))).toEqual({
    ok: false,
    error: { code: 'exceeds_refundable', refundable },
  });
  expect(codeOf(decide({ refunds }, wanting('1034.50', '1034.5')))).toBe('decided');
});

test.each(refundStates)('a refund that is %s holds its amount, or leaves it', (state) => {
  const refunds = [aRefund(payment, { state })];
  const isHeld = ['requested', 'pending', 'succeeded'].includes(state);
  expect(refundableOf(payment.terms.amount, refunds)).toEqual(amountOf(isHeld ? 103_450n : 123_450n));
  expect(refundedOf(refunds, payment.terms.amount)).toEqual(amountOf(state === 'succeeded' ? 20_000n : 0n));
  expect(refundingOf(refunds, payment.terms.amount)).toEqual(
    amountOf(state === 'requested' || state === 'pending' ? 20_000n : 0n),
  );
});

test('what is left is never negative, though the dashboard overtook us', () => {
  const refunds = [
    aRefund(payment, { amount: amountOf(100_000n) }),
    aRefund(payment, { amount: amountOf(100_000n), reference: null, gatewayId: 're_2', state: 'succeeded' }),
  ];
  expect(refundableOf(payment.terms.amount, refunds)).toEqual(amountOf(0n));
  expect(codeOf(decide({ refunds }, wanting('0.01', '0.00')))).toBe('exceeds_refundable');
});

type Money = { readonly at: typeof payment; readonly refunds: readonly Refund[] };

/** Staff who know what is left ask for so much; nothing happens when it is too much. */
const afterAsking = ({ at, refunds }: Money, minor: bigint): Money => {
  const refundable = refundableOf(payment.terms.amount, refunds);
  const wanted = wanting(toDecimal(amountOf(minor)), toDecimal(refundable));
  const decided = decide({ payment: at, refunds }, wanted);
  return decided.ok
    ? { at: decided.value.payment, refunds: [...refunds, decided.value.refund] }
    : { at, refunds };
};

/** The gateway, which never shows what it refused or did not get, says how one of them stands. */
const afterAnswer = (
  { at, refunds }: Money,
  of: number,
  state: 'pending' | 'succeeded' | 'failed' | 'never_sent',
): Money => {
  const refund = refunds[of % Math.max(1, refunds.length)];
  if (refund === undefined || refund.state === 'lapsed' || refund.state === 'declined')
    return { at, refunds };
  const { reference, amount } = refund;
  if (reference === null) return { at, refunds };
  const report: RefundReport =
    state === 'never_sent'
      ? { reference, state }
      : { reference, amount, state, gatewayId: `re_${reference}` };
  const decided = decideRefunds(at, capture, refunds, [report], by);
  if (!decided.ok) throw new Error(decided.error);
  return { at: decided.value.payment, refunds: decided.value.refunds };
};

test('whatever is asked for and answered, what may go back and what did never exceeds the capture', () => {
  const ask = fc.bigInt({ min: 1n, max: 150_000n });
  const answer = fc.tuple(
    fc.nat(),
    fc.constantFrom('pending' as const, 'succeeded' as const, 'failed' as const, 'never_sent' as const),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(ask, answer), { maxLength: 30 }), (commands) => {
      let money: Money = { at: payment, refunds: [] };
      for (const command of commands) {
        money =
          typeof command === 'bigint'
            ? afterAsking(money, command)
            : afterAnswer(money, command[0], command[1]);
        const { amount } = payment.terms;
        const held = refundedOf(money.refunds, amount).minor + refundingOf(money.refunds, amount).minor;
        expect(held).toBeLessThanOrEqual(amount.minor);
        expect(refundableOf(amount, money.refunds).minor).toBe(amount.minor - held);
      }
    }),
  );
});
