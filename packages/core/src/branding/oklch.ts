import { type Channels, channelsOf, type Colour, colourOf, fromLight, toLight } from '#core/branding/colour';

/** A colour as people see it: lightness 0 to 1, chroma from 0, hue in radians. After Ottosson, "Oklab", 2020. */
export type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number };

export const toOklch = (colour: Colour): Oklch => {
  const [red, green, blue] = channelsOf(colour);
  const [r, g, b] = [toLight(red), toLight(green), toLight(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bee = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, bee),
    hue: Math.atan2(bee, a),
  };
};

const channels = ({ lightness, chroma, hue }: Oklch): Channels => {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLight(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLight(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLight(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
};

const isOnScreen = (each: Channels): boolean =>
  each.every((channel) => channel >= -0.0005 && channel <= 1.0005);

/** The screen colour of this lightness and hue; as much of the chroma as screens have. */
export const fromOklch = (wanted: Oklch): Colour => {
  const whole = channels(wanted);
  if (isOnScreen(whole)) return colourOf(whole);
  let [few, many] = [0, wanted.chroma];
  for (let step = 0; step < 12; step += 1) {
    const chroma = (few + many) / 2;
    if (isOnScreen(channels({ ...wanted, chroma }))) few = chroma;
    else many = chroma;
  }
  return colourOf(channels({ ...wanted, chroma: few }));
};
