import { brandColours } from '@artspay/core/branding/brand-colours';
import type { Colour } from '@artspay/core/branding/colour';
import type { Logo, Merchant } from '@artspay/core/merchant/merchant';
import { schemeColours } from '#api/branding/brand-style';
import { logoPath } from '#api/branding/logo-url';
import { builder } from '#api/graphql/payer/builder';

const logo = builder.objectRef<Logo>('PayeeLogo').implement({
  fields: (t) => ({
    url: t.string({
      description: 'Absolute; what it answers never changes.',
      resolve: (own, _arguments, { services }) => new URL(logoPath(own), services.publicUrl).href,
    }),
    width: t.exposeInt('width', { description: 'In pixels, as is the height.' }),
    height: t.exposeInt('height'),
  }),
});

const brand = builder.objectRef<Colour>('PayeeBrand').implement({
  description: "The payee's colour, corrected so that it can be seen and read, as CSS colours for both schemes.",
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
    legalName: t.exposeString('legalName', { nullable: true }),
    contact: t.exposeString('contact', { nullable: true, description: 'Where a payer can ask.' }),
    refundPolicy: t.exposeString('refundPolicy', { nullable: true }),
    logo: t.field({ type: logo, nullable: true, resolve: (merchant) => merchant.logo }),
    brand: t.field({ type: brand, nullable: true, resolve: (merchant) => merchant.brandColour }),
  }),
});
