import type { LinkStatus } from '@artspay/core/payment-link/payment-link';
import { builder } from '#api/graphql/merchant/builder';

export const paymentLinkStatus = builder.enumType('PaymentLinkStatus', {
  values: {
    ACTIVE: { value: 'active' },
    PAYMENT_PENDING: { value: 'payment_pending' },
    PAID: { value: 'paid' },
    DEACTIVATED: { value: 'deactivated' },
  } satisfies Record<Uppercase<LinkStatus>, { value: LinkStatus }>,
});
