import type { LinkStatus } from '@artspay/core/payment-link/payment-link';
import { builder } from '#api/graphql/merchant/builder';

export const paymentLinkStatus = builder.enumType('PaymentLinkStatus', {
  values: {
    ACTIVE: { value: 'active' },
    PAYMENT_PENDING: { value: 'payment_pending' },
    PAID: { value: 'paid', description: 'As often as it can be.' },
    EXPIRED: { value: 'expired', description: 'Staff can extend it, and it is active again.' },
    DEACTIVATED: { value: 'deactivated' },
  } satisfies Record<Uppercase<LinkStatus>, { value: LinkStatus; description?: string }>,
});
