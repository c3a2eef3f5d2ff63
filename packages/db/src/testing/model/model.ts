import type { PaymentId } from '@artspay/core/id/id';
import type { Money } from '@artspay/core/money/money';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';

/** What somebody who only watches knows. */
export type Model = {
  readonly links: { readonly id: PaymentLink['id']; readonly limit: number | null; isActive: boolean }[];
  readonly payments: { readonly id: PaymentId; readonly amount: Money; accepted: boolean }[];
  /** What we knew of what had ended at the gateway, by its id there: that can never change again. */
  readonly ended: Map<string, string>;
};
