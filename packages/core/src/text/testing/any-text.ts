import fc from 'fast-check';

/** Text of any code points, halves of characters and controls included. */
export const anyText = (maxLength: number): fc.Arbitrary<string> => {
  const codePoint = fc.oneof(
    fc.integer({ min: 0, max: 0x7f }),
    fc.integer({ min: 0x80, max: 0x3000 }),
    fc.integer({ min: 0, max: 0x10ffff }),
  );
  return fc.array(codePoint, { maxLength }).map((codePoints) => String.fromCodePoint(...codePoints));
};
