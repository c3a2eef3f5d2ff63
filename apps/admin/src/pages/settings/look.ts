import type { MerchantSettingsFragment } from '../../generated/graphql.ts';

export const textFields = [
  'name',
  'legalName',
  'contact',
  'refundPolicy',
  'taxNumber',
  'statementDescriptor',
] as const;
export type TextField = (typeof textFields)[number];

/** What stands in the form; empty is none. */
export type Look = Readonly<Record<TextField | 'brandColour', string>> & {
  /** An address to show it from: the server's, or the browser's own while it is not saved. */
  readonly logoUrl: string | null;
  /** In base64; `undefined` while it is the one that stands. */
  readonly newLogo: string | null | undefined;
};

export const lookOf = (merchant: MerchantSettingsFragment): Look => ({
  name: merchant.name,
  legalName: merchant.legalName ?? '',
  contact: merchant.contact ?? '',
  refundPolicy: merchant.refundPolicy ?? '',
  taxNumber: merchant.taxNumber ?? '',
  statementDescriptor: merchant.statementDescriptor,
  brandColour: merchant.brandColour ?? '',
  logoUrl: merchant.logoUrl,
  newLogo: undefined,
});
