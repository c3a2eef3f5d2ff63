import { alphabet } from '#core/id/random-text';
import type { LinkCode } from '#core/payment-link/link-code';

/**
 * Ids are a readable prefix and a UUIDv7 in Crockford's base32, lower case: `link_06f1v…` (26 characters
 * after the underscore). They sort by the time they were made.
 */
export type Id<Prefix extends string> = `${Prefix}_${string}` & { readonly __id: Prefix };

export type MerchantId = Id<'mer'>;
export type LinkId = Id<'link'>;
export type InvoiceId = Id<'inv'>;
export type PaymentId = Id<'pay'>;
export type EventId = Id<'evt'>;
export type RefundId = Id<'ref'>;
export type DisputeId = Id<'dis'>;
export type SigningKeyId = Id<'sgk'>;

const body = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** The one door from text to an id of this kind; `null` when the text is not one. */
export const parseId = <const Prefix extends string>(prefix: Prefix, text: string): Id<Prefix> | null =>
  text.startsWith(`${prefix}_`) && body.test(text.slice(prefix.length + 1)) ? (text as Id<Prefix>) : null;

/**
 * Makes an id from the time and 10 random bytes (74 of their 80 bits are used).
 * UUIDv7 is RFC 9562, section 5.7.
 */
export const createId = <const Prefix extends string>(
  prefix: Prefix,
  now: Date,
  random: Uint8Array,
): Id<Prefix> => {
  if (random.length < 10) throw new RangeError('an id needs 10 random bytes');
  let bits = BigInt(now.getTime());
  bits = (bits << 4n) | 7n;
  bits = (bits << 12n) | BigInt(((random[0] ?? 0) << 4) | ((random[1] ?? 0) >> 4));
  bits = (bits << 2n) | 2n;
  bits = (bits << 6n) | BigInt((random[2] ?? 0) & 63);
  for (let index = 3; index < 10; index += 1) bits = (bits << 8n) | BigInt(random[index] ?? 0);
  let text = '';
  for (let index = 0; index < 26; index += 1) {
    text = alphabet.charAt(Number(bits & 31n)) + text;
    bits >>= 5n;
  }
  return `${prefix}_${text}` as Id<Prefix>;
};

/** What core needs to make new things: ids that sort by time, and secret random text. */
export interface Identities {
  id<const Prefix extends string>(prefix: Prefix): Id<Prefix>;
  /** 16 characters of an alphabet without look-alikes: 80 random bits. */
  linkCode(): LinkCode;
}
