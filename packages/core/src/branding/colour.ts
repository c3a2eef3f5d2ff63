/** An sRGB colour, `#rrggbb` in lower case. */
export type Colour = string & { readonly __colour: true };

/** The one door to `Colour`. */
export const parseColour = (text: string): Colour | null => {
  const hex = text.trim().toLowerCase();
  return /^#[0-9a-f]{6}$/.test(hex) ? (hex as Colour) : null;
};

/** Red, green and blue, each from 0 to 1. */
export type Channels = readonly [red: number, green: number, blue: number];

export const channelsOf = (colour: Colour): Channels => [
  Number.parseInt(colour.slice(1, 3), 16) / 255,
  Number.parseInt(colour.slice(3, 5), 16) / 255,
  Number.parseInt(colour.slice(5, 7), 16) / 255,
];

const hex = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0');

/** The nearest colour that a screen can be told. */
export const colourOf = ([red, green, blue]: Channels): Colour =>
  `#${hex(red)}${hex(green)}${hex(blue)}` as Colour;

/** The light of a channel, from its sRGB encoding (IEC 61966-2-1). */
export const toLight = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

export const fromLight = (light: number): number =>
  light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;

/** WCAG 2.2, relative luminance. */
const luminance = (colour: Colour): number => {
  const [red, green, blue] = channelsOf(colour);
  return 0.2126 * toLight(red) + 0.7152 * toLight(green) + 0.0722 * toLight(blue);
};

/** WCAG 2.2, contrast ratio: 1 to 21, whichever of the two is the lighter. */
export const contrast = (one: Colour, other: Colour): number => {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** CSS's `color-mix(in srgb, one share, other)`. */
export const mix = (one: Colour, other: Colour, share: number): Colour => {
  const [red, green, blue] = channelsOf(one);
  const [otherRed, otherGreen, otherBlue] = channelsOf(other);
  const of = (a: number, b: number): number => a * share + b * (1 - share);
  return colourOf([of(red, otherRed), of(green, otherGreen), of(blue, otherBlue)]);
};
