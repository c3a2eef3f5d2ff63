import type { PaymentId } from '@artspay/core/id/id';

/** What a payer can read out: the 40 random bits at the end of the payment's id, as `R-7K2M-94QD`. */
export const receiptNumber = (id: PaymentId): string => `R-${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase();
