import type { ErrorCode, PaymentFieldsFragment } from '../paying/generated/graphql.ts';
import type {
  InvoiceQuery,
  LinkQuery,
  MoneyFieldsFragment,
  PayeeFieldsFragment,
} from './generated/graphql.ts';

export type { PayRequest } from '../../server.d.ts';

/** What the payer API answers about a link or an invoice; also what a server-rendered page carries. */
export type PayData = LinkQuery['payLink'] | InvoiceQuery['payInvoice'];
export type LinkData = Extract<PayData, { __typename: 'PayLink' }>;
export type InvoiceData = Extract<PayData, { __typename: 'PayInvoice' }>;

/** A decimal string in major units and its currency, as they cross the API. */
export type WireMoney = MoneyFieldsFragment;
export type Payee = PayeeFieldsFragment;
export type Payment = PaymentFieldsFragment;

/** A typed refusal of the API. */
export type ApiError = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: readonly string[];
  /** Seconds until it works again, where it will. */
  readonly retryAfter?: number | null;
};
