import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PaymentId } from '@artspay/core/id/id';

/** The secret with which one payment can be confirmed and followed: 256 bits, derived, so nothing is stored. */
export const paymentSecret = (key: Uint8Array, id: PaymentId): string =>
  createHmac('sha256', key).update(id).digest('base64url');

/** Compares in constant time. */
export const isPaymentSecret = (key: Uint8Array, id: PaymentId, claimed: string): boolean => {
  const right = Buffer.from(paymentSecret(key, id));
  const given = Buffer.from(claimed);
  return given.length === right.length && timingSafeEqual(given, right);
};
