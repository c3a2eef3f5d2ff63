import { randomText } from '#core/id/random-text';

/** 16 characters without look-alikes, 80 random bits: who has the code may pay. */
export type LinkCode = string & { readonly __linkCode: true };

/** Makes a code of 80 random bits from 10 or more random bytes. */
export const createLinkCode = (random: Uint8Array): LinkCode => randomText(16, random) as LinkCode;

/**
 * The one door from an address to a code; `null` when it is not one. Reads what people copy by hand as
 * Crockford's base32 does: case makes no difference, O is 0, I and L are 1.
 */
export const parseLinkCode = (text: string): LinkCode | null => {
  if (!/^[0-9a-z]{16}$/i.test(text)) return null;
  const code = text.toLowerCase().replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return code.includes('u') ? null : (code as LinkCode);
};
