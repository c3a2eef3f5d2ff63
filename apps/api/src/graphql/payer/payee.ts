import { brandColours } from '@artspay/core/branding/brand-colours';
import type { Colour } from '@artspay/core/branding/colour';
import type { Merchant } from '@artspay/core/merchant/merchant';
import { schemeColours } from '#api/branding/brand-style';
import { logoPath } from '#api/branding/logo-url';
import { builder } from '#api/graphql/payer/builder';

const brand = builder.objectRef<Colour>('PayeeBrand').implement({
  description:
    "The payee's colour, corrected so that it can be seen and read, as CSS colours for both schemes.",
  fields: (t) => ({
    button: t.string({ resolve: (colour) => schemeColours(brandColours(colour)).button }),
    buttonText: t.string({ resolve: (colour) => schemeColours(brandColours(colour)).buttonText }),
  }),
});

export const payee = builder.objectRef<Merchant>('Payee').implement({
  description: 'Who is paid, as the payer may know them.',
  fields: (t) => ({
    name: t.exposeString('name'),
    statementDescriptor: t.exposeString('statementDescriptor', {
      description: "What will stand on the payer's statement.",
    }),
    about: t.stringList({
      description:
        "Lines in the merchant's own words: legal name, contact and refund policy, as far as told.",
      resolve: ({ legalName, contact, refundPolicy }) =>
        [legalName, contact, refundPolicy].filter((line) => line !== null),
    }),
    logoUrl: t.string({
      nullable: true,
      description: 'Absolute; what it answers never changes. A PNG.',
      resolve: ({ logo }, _arguments, { services }) =>
        logo && new URL(logoPath(logo), services.publicUrl).href,
    }),
    brand: t.field({ type: brand, nullable: true, resolve: (merchant) => merchant.brandColour }),
  }),
});
