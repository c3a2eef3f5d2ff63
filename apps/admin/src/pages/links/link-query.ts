import type { PaymentLinkStatus } from '../../generated/graphql.ts';

/** What the list is narrowed to; it lives in the address, so that it can be sent and gone back to. */
export type LinkQuery = { readonly search: string; readonly status: PaymentLinkStatus | null };

/** The words for a status in an address. */
const statusNames: Readonly<Record<PaymentLinkStatus, string>> = {
  ACTIVE: 'active',
  PAYMENT_PENDING: 'pending',
  PAID: 'paid',
  EXPIRED: 'expired',
  DEACTIVATED: 'deactivated',
};

export const statuses: readonly PaymentLinkStatus[] = [
  'ACTIVE',
  'PAYMENT_PENDING',
  'PAID',
  'EXPIRED',
  'DEACTIVATED',
];

/** Reads `?q=…&status=…`; what it does not know counts as not said. */
export const parseLinkQuery = (query: string): LinkQuery => {
  const parameters = new URLSearchParams(query);
  const named = parameters.get('status');
  return {
    search: parameters.get('q')?.trim() ?? '',
    status: statuses.find((status) => statusNames[status] === named) ?? null,
  };
};

/** `?q=…&status=…`, or nothing when nothing is asked. */
export const printLinkQuery = ({ search, status }: LinkQuery): string => {
  const parameters = new URLSearchParams();
  if (search !== '') parameters.set('q', search);
  if (status !== null) parameters.set('status', statusNames[status]);
  const printed = parameters.toString();
  return printed === '' ? '' : `?${printed}`;
};
