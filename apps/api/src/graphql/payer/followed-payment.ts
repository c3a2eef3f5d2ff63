import type { Scope } from '@artspay/core/merchant/scope';
import type { Payment } from '@artspay/core/payment/payment';

/** A payment whose secret was given. */
export type FollowedPayment = { readonly kind: 'Payment'; readonly payment: Payment; readonly scope: Scope };

export const followed = (payment: Payment, scope: Scope): FollowedPayment => ({
  kind: 'Payment',
  payment,
  scope,
});
