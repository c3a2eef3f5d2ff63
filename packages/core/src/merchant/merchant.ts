import type { Currency } from '#core/money/currency';
import type { MerchantId } from '#core/id/id';

/** Who is paid. What payers read stands here; sign-in and roles do not. */
export type Merchant = {
  readonly id: MerchantId;
  readonly name: string;
  /** What stands on the payer's bank statement: at most 22 characters of the card networks' set. */
  readonly statementDescriptor: string;
  readonly homeCurrency: Currency;
  /** IANA name, for instance `Australia/Sydney`. */
  readonly timeZone: string;
};
