import { brandColours } from '@artspay/core/branding/brand-colours';
import type { Colour } from '@artspay/core/branding/colour';
import { schemeColours } from '#api/branding/brand-style';

/** A sheet of its own: the page's policy allows no styles within it. */
export const brandSheetPath = (colour: Colour): string => `/brands/${colour.slice(1)}.css`;

export const brandSheet = (colour: Colour): string => {
  const { button, buttonText } = schemeColours(brandColours(colour));
  return `:root{--button:${button};--button-text:${buttonText}}\n`;
};
