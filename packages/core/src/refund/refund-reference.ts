import type { RefundReference } from '#core/gateway/gateway';
import { parseId, type PaymentId } from '#core/id/id';

/** `<payment id>-r<n>`: what the gateway knows a refund by. `n` counts from 1 per payment. */
export const refundReference = (paymentId: PaymentId, n: number): RefundReference =>
  `${paymentId}-r${n}` as RefundReference;

/** The one door from text to a refund reference; `null` when it is not one of ours. */
export const parseRefundReference = (text: string): RefundReference | null => {
  const match = /^(pay_[0-9a-z]{26})-r([1-9]\d{0,4})$/.exec(text);
  return match !== null && parseId('pay', match[1] ?? '') !== null ? (text as RefundReference) : null;
};

/** The payment that a refund belongs to. */
export const paymentIdOfRefund = (reference: RefundReference): PaymentId =>
  reference.slice(0, reference.lastIndexOf('-')) as PaymentId;

/** The `n` of a reference. */
export const refundNumberOf = (reference: RefundReference): number =>
  Number(reference.slice(reference.lastIndexOf('-') + 2));
