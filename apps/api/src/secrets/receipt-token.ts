import { createHmac, timingSafeEqual } from 'node:crypto';
import { type PaymentId, parseId } from '@artspay/core/id/id';
import { randomText } from '@artspay/core/id/random-text';

const idLength = 26;
const proofLength = 26;

const proofOf = (key: Uint8Array, id: PaymentId): string =>
  randomText(proofLength, createHmac('sha256', key).update(id).digest().subarray(0, 17));

/**
 * Who has it may read the receipt of one payment, and do nothing: the payment's id and 130 bits that only this
 * server can derive from it, so nothing is stored. Its key is its own: no secret of a payment follows from it.
 */
export const receiptToken = (key: Uint8Array, id: PaymentId): string =>
  id.slice(-idLength) + proofOf(key, id);

/** The payment whose receipt a token opens; `null` for every other text. Compares in constant time. */
export const readReceiptToken = (key: Uint8Array, text: string): PaymentId | null => {
  const id = parseId('pay', `pay_${text.slice(0, idLength)}`);
  if (id === null) return null;
  const right = Buffer.from(proofOf(key, id));
  const given = Buffer.from(text.slice(idLength));
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
};
