import type { Payment } from '@artspay/core/payment/payment';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { builder } from '#api/graphql/merchant/builder';

/** The two types that name each other; each is implemented in its own file. */
export const paymentLink = builder.objectRef<PaymentLink>('PaymentLink');
export const payment = builder.objectRef<Payment>('Payment');
