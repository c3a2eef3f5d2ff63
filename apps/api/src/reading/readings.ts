import type { LinkId, PaymentId } from '@artspay/core/id/id';
import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { Merchant } from '@artspay/core/merchant/merchant';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Money } from '@artspay/core/money/money';
import type { PayableId } from '@artspay/core/payable/payable';
import type { Payment } from '@artspay/core/payment/payment';
import type { LinkStatus, PaymentLink } from '@artspay/core/payment-link/payment-link';

/** Newest first. `cursor` is a row's place, to continue after or before it. */
export type PageRequest = {
  readonly limit: number;
  readonly after: string | null;
  readonly before: string | null;
  /** True: the rows at the end of the range, still newest first. */
  readonly fromEnd: boolean;
};

export type Page<Row> = {
  readonly rows: readonly { readonly cursor: string; readonly row: Row }[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
};

/** What was captured for a payable, last. */
export type Paid = { readonly amount: Money; readonly at: Date };

/** What people look at. Each read is confined to its scope. */
export interface Readings {
  merchant(scope: Scope): Promise<{ readonly merchant: Merchant; readonly paymentUrl: PaymentUrl }>;
  links(
    scope: Scope,
    filter: { readonly search: string; readonly status: LinkStatus | null; readonly reference: string | null },
    page: PageRequest,
  ): Promise<Page<PaymentLink>>;
  payments(
    scope: Scope,
    filter: { readonly payableId: PayableId | null; readonly throughPaymentUrl: boolean },
    page: PageRequest,
  ): Promise<Page<Payment>>;
  linksById(scope: Scope, ids: readonly LinkId[]): Promise<readonly PaymentLink[]>;
  payment(scope: Scope, id: PaymentId): Promise<Payment | null>;
  paid(scope: Scope, ids: readonly PayableId[]): Promise<ReadonlyMap<PayableId, Paid>>;
  activeLinksWithReference(scope: Scope, reference: string): Promise<number>;
}
