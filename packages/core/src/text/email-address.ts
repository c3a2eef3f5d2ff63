import { fail, ok, type Result } from '#core/result';
import { containsCardNumber } from '#core/text/card-number';

/** One address that mail can be sent to, as it was typed. */
export type EmailAddress = string & { readonly __emailAddress: true };
export type EmailFailure = 'empty' | 'not_an_address' | 'card_number';

/** RFC 5321, section 4.5.3.1: what a mail server must take. */
const longest = { local: 64, whole: 254 } as const;

/**
 * One local part and one domain with a dot. Quoted local parts, comments, lists and addresses in brackets are
 * legal in mail and nobody's own: here they would name a second receiver or another server.
 */
const form =
  /^[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u;

/** The one door to `EmailAddress`. */
export const parseEmailAddress = (text: string): Result<EmailAddress, EmailFailure> => {
  const address = text.trim().normalize('NFC');
  if (address === '') return fail('empty');
  if (containsCardNumber(address)) return fail('card_number');
  const local = address.slice(0, address.indexOf('@'));
  const isTooLong = address.length > longest.whole || local.length > longest.local;
  const hasOddDots = /^\.|\.\.|\.@/.test(address);
  return isTooLong || hasOddDots || !form.test(address)
    ? fail('not_an_address')
    : ok(address as EmailAddress);
};

/** Enough for whoever typed it to know it again: `a…@example.org`. */
export const maskEmailAddress = (address: EmailAddress): string =>
  `${Array.from(address)[0] ?? ''}…${address.slice(address.lastIndexOf('@'))}`;
