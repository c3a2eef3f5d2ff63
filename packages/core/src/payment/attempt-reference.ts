import type { AttemptReference } from '#core/gateway/gateway';
import { parseId, type PaymentId } from '#core/id/id';

/** `<payment id>-<n>`: what the gateway knows an attempt by. */
export const attemptReference = (paymentId: PaymentId, n: number): AttemptReference =>
  `${paymentId}-${n}` as AttemptReference;

/** What every attempt's reference starts with. */
export const attemptReferencePrefix = 'pay_';

/** The one door from text to an attempt reference; `null` when it is not one of ours. */
export const parseAttemptReference = (text: string): AttemptReference | null => {
  const match = /^(pay_[0-9a-z]{26})-([1-9]\d{0,4})$/.exec(text);
  return match !== null && parseId('pay', match[1] ?? '') !== null ? (text as AttemptReference) : null;
};

/** The payment that an attempt belongs to. */
export const paymentIdOf = (reference: AttemptReference): PaymentId =>
  reference.slice(0, reference.lastIndexOf('-')) as PaymentId;
