import type { BrandColours } from '@artspay/core/branding/brand-colours';

/** A colour for each scheme, as CSS takes one of them. */
export const schemeColours = ({
  light,
  dark,
}: BrandColours): { readonly button: string; readonly buttonText: string } => ({
  button: `light-dark(${light.fill}, ${dark.fill})`,
  buttonText: `light-dark(${light.text}, ${dark.text})`,
});
