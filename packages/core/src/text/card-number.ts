import { toAsciiDigits } from '#core/text/digits';

/**
 * Number ranges and lengths of the networks whose cards people carry, from the networks' public ranges
 * (ISO/IEC 7812): Visa, Mastercard, American Express, Discover, Diners Club, JCB, UnionPay, Maestro, Mir,
 * RuPay, eftpos.
 */
const networks: readonly RegExp[] = [
  /^4(?:\d{12}|\d{15}|\d{18})$/,
  /^5[1-5]\d{14}$/,
  /^2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}$/,
  /^3[47]\d{13}$/,
  /^6(?:011|4[4-9]\d|5\d\d)\d{12,15}$/,
  /^3(?:0[0-5]|6\d|[89]\d)\d{11,16}$/,
  /^3095\d{10,15}$/,
  /^35(?:2[89]|[3-8]\d)\d{12,15}$/,
  /^(?:62|81|82)\d{14,17}$/,
  /^220[0-4]\d{12,15}$/,
  /^(?:50[1-9]\d|5[6-8]\d\d|6304|6390|67\d\d)\d{9,15}$/,
  /^(?:508[5-9]|60\d\d)\d{12}$/,
];

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const isCardNumber = (digits: string): boolean =>
  networks.some((network) => network.test(digits)) && passesLuhn(digits);

/** Groups of digits with a little between them: spaces, dashes, dots, or characters that cannot be seen. */
const runs = /\d+(?:[\s\p{Pd}\p{Cf}.·_/]{1,3}\d+)*/gu;

/**
 * Whether a text holds what looks like a card number: 13 to 19 digits of any script, in one piece or in groups,
 * in a range of a card network, with a valid check digit (Luhn).
 *
 * It errs towards refusing. A number of another kind trips it only when it has a network's length and first
 * digits, and then once in ten; invoice numbers are shorter. What it does not find, on purpose: a card number
 * inside a longer unbroken row of digits, which is how parcel and bank references look.
 */
export const containsCardNumber = (text: string): boolean => {
  for (const [run] of toAsciiDigits(text).matchAll(runs)) {
    const groups = run.match(/\d+/g) ?? [];
    for (let first = 0; first < groups.length; first += 1) {
      let digits = '';
      for (let next = first; next < groups.length && digits.length < 19; next += 1) {
        digits += groups[next] ?? '';
        if (digits.length >= 13 && isCardNumber(digits)) return true;
      }
    }
  }
  return false;
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const code = /^[\w-]{20,}$/;

/**
 * The same for text of which it is not known what it is for. In what looks like a code (a key, a token, an id),
 * digits that touch a letter belong to the code, and a UUID is one: random codes must not be refused by chance.
 */
export const containsCardNumberOutsideCodes = (text: string): boolean => {
  if (uuid.test(text)) return false;
  return containsCardNumber(code.test(text) ? text.replaceAll(/(?<=[a-z])\d+|\d+(?=[a-z])/gi, ' x ') : text);
};
