import { type Colour, contrast, mix } from '#core/branding/colour';
import { fromOklch, toOklch } from '#core/branding/oklch';

/** A button in the merchant's colour, on one of our two papers. */
export type BrandButton = {
  readonly fill: Colour;
  readonly text: Colour;
  /** What had to be done to the merchant's colour so that it can be seen and read. */
  readonly correction: 'darker' | 'lighter' | null;
};

export type BrandColours = { readonly light: BrandButton; readonly dark: BrandButton };

const known = (hex: `#${string}`): Colour => hex as Colour;

/** What lies around and behind the button: the wall and the label of pay page and receipt. */
export const papers = {
  light: { wall: known('#f3f1ec'), label: known('#fffefb') },
  dark: { wall: known('#161513'), label: known('#201f1c') },
} as const;

const white = known('#ffffff');
const black = known('#000000');

/** WCAG 2.2, 1.4.3 for text and 1.4.11 for what is not text. */
const least = { text: 4.5, shape: 3 } as const;

/** What is left of the fill while a pointer rests on it; the rest is the label. The styles say the same. */
export const hoverShare = 0.88;

type Paper = (typeof papers)[keyof typeof papers];

/** The text for a fill: white before black, as it reads better in the middle; null when neither can be read. */
const textOn = (fill: Colour, { label }: Paper): Colour | null => {
  const hovered = mix(fill, label, hoverShare);
  const reads = (text: Colour): boolean =>
    contrast(text, fill) >= least.text && contrast(text, hovered) >= least.text;
  return [white, black].find(reads) ?? null;
};

const readable = (fill: Colour, paper: Paper, correction: BrandButton['correction']): BrandButton | null => {
  const isSeen = Object.values(paper).every((behind) => contrast(fill, behind) >= least.shape);
  const text = isSeen ? textOn(fill, paper) : null;
  return text === null ? null : { fill, text, correction };
};

const steps = 400;

/** The nearest lightness that can be seen and read; the hue stays. */
const corrected = (wanted: Colour, paper: Paper): BrandButton => {
  const asItIs = readable(wanted, paper, null);
  if (asItIs !== null) return asItIs;
  const oklch = toOklch(wanted);
  for (let step = 1; step <= steps; step += 1)
    for (const [sign, correction] of [
      [-1, 'darker'],
      [1, 'lighter'],
    ] as const) {
      const lightness = oklch.lightness + (sign * step) / steps;
      if (lightness < 0 || lightness > 1) continue;
      const found = readable(fromOklch({ ...oklch, lightness }), paper, correction);
      if (found !== null) return found;
    }
  throw new Error(`no readable colour near ${wanted}`);
};

/**
 * What a merchant's colour becomes: a fill of at least 3 to 1 on our papers, and text on it of at least 4.5 to
 * 1, at rest and under the pointer. A colour that can be read stays as it is.
 */
export const brandColours = (wanted: Colour): BrandColours => ({
  light: corrected(wanted, papers.light),
  dark: corrected(wanted, papers.dark),
});
