import type { Colour } from '#core/branding/colour';
import type { Currency } from '#core/money/currency';
import type { MerchantId } from '#core/id/id';

/** Who is paid. What payers read stands here; sign-in and roles do not. */
export type Merchant = MerchantProfile & {
  readonly id: MerchantId;
  readonly homeCurrency: Currency;
  /** IANA name, for instance `Australia/Sydney`. */
  readonly timeZone: string;
  /** Grows by one with each change of the profile. */
  readonly version: number;
};

/** What staff may change about it: the same in every mode. */
export type MerchantProfile = {
  readonly name: string;
  /** What stands on the payer's bank statement: at most 22 characters of the card networks' set. */
  readonly statementDescriptor: string;
  readonly legalName: string | null;
  /** Where a payer can ask: an address, a number or a site. */
  readonly contact: string | null;
  readonly refundPolicy: string | null;
  /** As it stands on receipts, with its kind: "ABN 51 824 753 556". */
  readonly taxNumber: string | null;
  /** As the merchant chose it; what is shown is corrected by `brandColours`. */
  readonly brandColour: Colour | null;
  readonly logo: Logo | null;
};

/** A PNG, known by its content. */
export type Logo = {
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** What nobody has told yet. */
export const untold = {
  legalName: null,
  contact: null,
  refundPolicy: null,
  taxNumber: null,
  brandColour: null,
  logo: null,
  version: 0,
} as const satisfies Partial<Merchant>;
