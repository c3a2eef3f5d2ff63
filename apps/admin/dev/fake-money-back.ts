import { aFakeRefund, type FakeMoney, type FakePayment, type FakeStore } from './fake-store.ts';

const cents = ({ amount }: FakeMoney): number => Math.round(Number(amount) * 100);
const moneyOf = (value: number, { currency }: FakeMoney): FakeMoney => ({
  amount: (value / 100).toFixed(2),
  currency,
});
const sum = (payment: FakePayment, statuses: readonly string[]): number =>
  payment.refunds
    .filter(({ status }) => statuses.includes(status))
    .reduce((total, { amount }) => total + cents(amount), 0);

const captured = new Set(['PAID', 'LATE', 'LATE_ACCEPTED', 'LATE_RETURNED']);

/** What the fake's payments show of the money that went back. */
export const refundedOf = (payment: FakePayment): FakeMoney =>
  moneyOf(sum(payment, ['SUCCEEDED']), payment.amount);

export const refundableOf = (payment: FakePayment): FakeMoney =>
  !captured.has(payment.status) || payment.disputes.some(({ status }) => status !== 'WON')
    ? moneyOf(0, payment.amount)
    : moneyOf(cents(payment.amount) - sum(payment, ['SUCCEEDED', 'PENDING', 'REQUESTED']), payment.amount);

const conflict = (code: string, message: string, current: FakePayment) => ({
  __typename: 'PaymentConflictError',
  code,
  message,
  path: [],
  current,
});

type RefundInput = {
  paymentId: string;
  amount: FakeMoney;
  refundable: FakeMoney;
  reason?: string | null;
  attempt?: number | null;
};

const findPayment = (store: FakeStore, id: string): FakePayment => {
  const payment = store.payments.find((candidate) => candidate.id === id);
  if (payment === undefined) throw new Error('the fake has no such payment');
  return payment;
};

/** Carries out a refund as the server would whose gateway says yes at once. */
export const refund = (store: FakeStore, input: RefundInput) => {
  const payment = findPayment(store, input.paymentId);
  const surplus = payment.surplusCaptures.find(({ attempt }) => attempt === input.attempt);
  const refundable = surplus?.refundable ?? refundableOf(payment);
  if (cents(refundable) !== cents(input.refundable))
    return conflict('REFUNDABLE_CHANGED', 'Another amount can be refunded by now.', payment);
  const made = aFakeRefund(input.amount, { reason: input.reason ?? null });
  if (surplus === undefined) payment.refunds.push(made);
  else surplus.refundable = moneyOf(cents(refundable) - cents(input.amount), payment.amount);
  if (payment.status === 'LATE' && cents(refundableOf(payment)) === 0) payment.status = 'LATE_RETURNED';
  return { __typename: 'RefundCreateSuccess', refund: made, payment };
};

export const acceptLateMoney = (store: FakeStore, id: string) => {
  const payment = findPayment(store, id);
  if (payment.status !== 'LATE')
    return conflict('WRONG_STATE', 'This cannot be done with the payment as it stands now.', payment);
  payment.status = 'LATE_ACCEPTED';
  return { __typename: 'LateMoneyAcceptSuccess', payment };
};
