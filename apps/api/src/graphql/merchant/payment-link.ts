import { type LinkId, parseId } from '@artspay/core/id/id';
import { type LinkStatus, linkStatus, type PaymentLink } from '@artspay/core/payment-link/payment-link';
import { builder, money } from '#api/graphql/merchant/builder';
import { loaders } from '#api/graphql/merchant/loaders';
import { paymentConnection, paymentsPage } from '#api/graphql/merchant/payment-connection';

const isLink = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'link';

export const linkStatusEnum = builder.enumType('PaymentLinkStatus', {
  values: {
    ACTIVE: { value: 'active' },
    PAYMENT_PENDING: { value: 'payment_pending' },
    PAID: { value: 'paid' },
    DEACTIVATED: { value: 'deactivated' },
  } satisfies Record<Uppercase<LinkStatus>, { value: LinkStatus }>,
});

export const paymentLink = builder.objectRef<PaymentLink>('PaymentLink');
