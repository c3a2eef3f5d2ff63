/** Crockford's base32: no letter and digit in it look alike (I, L, O and U are left out). */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Writes random bytes as text, five bits a character: `length` characters need `length * 5 / 8` bytes. */
export const randomText = (length: number, random: Uint8Array): string => {
  if (random.length * 8 < length * 5) throw new RangeError(`${length} characters need more random bytes`);
  let bits = 0n;
  for (const byte of random) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += alphabet.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return text;
};
