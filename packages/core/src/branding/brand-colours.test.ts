import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brandColours, hoverShare, papers } from '#core/branding/brand-colours';
import { type Colour, contrast, mix, parseColour } from '#core/branding/colour';
import { toOklch } from '#core/branding/oklch';

const colour = (text: string): Colour => {
  const parsed = parseColour(text);
  if (parsed === null) throw new Error(`${text} is not a colour`);
  return parsed;
};

const anyColour = fc
  .integer({ min: 0, max: 0xff_ff_ff })
  .map((number) => colour(`#${number.toString(16).padStart(6, '0')}`));

const schemes = ['light', 'dark'] as const;

test('whatever colour a merchant has, the button is seen and its words are read, in light and in dark', () => {
  fc.assert(
    fc.property(anyColour, fc.constantFrom(...schemes), (wanted, scheme) => {
      const { fill, text } = brandColours(wanted)[scheme];
      const { wall, label } = papers[scheme];
      expect(contrast(fill, wall)).toBeGreaterThanOrEqual(3);
      expect(contrast(fill, label)).toBeGreaterThanOrEqual(3);
      expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(text, mix(fill, label, hoverShare))).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 1_000 },
  );
});

test('a corrected colour keeps its hue, and one that can be read is not touched', () => {
  fc.assert(
    fc.property(anyColour, fc.constantFrom(...schemes), (wanted, scheme) => {
      const { fill, correction } = brandColours(wanted)[scheme];
      const [isSame, isTouched] = [fill === wanted, correction !== null];
      expect(isSame).toBe(!isTouched);
      const [before, after] = [toOklch(wanted), toOklch(fill)];
      expect(Math.sign(after.lightness - before.lightness)).toBe(
        correction === null ? 0 : correction === 'darker' ? -1 : 1,
      );
      const turn = Math.abs(after.hue - before.hue);
      // Rounding to 8 bits turns the hue of what is almost grey: the way between the two is what is seen.
      expect(Math.sin(Math.min(turn, 2 * Math.PI - turn)) * after.chroma).toBeLessThan(0.01);
    }),
    { numRuns: 1_000 },
  );
});

test('yellow becomes darker on light paper and stays on dark paper', () => {
  expect(brandColours(colour('#ffd400'))).toEqual({
    light: { fill: expect.any(String), text: '#000000', correction: 'darker' },
    dark: { fill: '#ffd400', text: '#000000', correction: null },
  });
});

test('a colour is six hexadecimal digits behind a hash, and nothing else', () => {
  expect(parseColour(' #FFD400 ')).toBe('#ffd400');
  for (const text of ['', 'red', '#fff', '#ffd40', '#ffd4000', '#ffd40g', 'url(#ffd400)'])
    expect(parseColour(text)).toBeNull();
});
