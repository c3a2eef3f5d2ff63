/** Pure, and used on both sides: by the page that takes the number and by the server that makes the token. */

/** As it is written on the card; `Card` when it is not known. */
export type Brand = 'Visa' | 'Mastercard' | 'Amex' | 'Discover' | 'JCB' | 'Diners Club' | 'UnionPay' | 'Card';

type BrandRule = {
  readonly brand: Brand;
  readonly starts: RegExp;
  readonly lengths: readonly number[];
  readonly groups: readonly number[];
  readonly cvcLength: 3 | 4;
};

const fours = [4, 4, 4, 4, 3];
const rules: readonly BrandRule[] = [
  { brand: 'Visa', starts: /^4/, lengths: [13, 16, 19], groups: fours, cvcLength: 3 },
  {
    brand: 'Mastercard',
    starts: /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
    lengths: [16],
    groups: fours,
    cvcLength: 3,
  },
  { brand: 'Amex', starts: /^3[47]/, lengths: [15], groups: [4, 6, 5], cvcLength: 4 },
  { brand: 'Diners Club', starts: /^3(?:0[0-5]|[689])/, lengths: [14, 16], groups: [4, 6, 6], cvcLength: 3 },
  { brand: 'JCB', starts: /^35/, lengths: [16], groups: fours, cvcLength: 3 },
  { brand: 'Discover', starts: /^6(?:011|4[4-9]|5)/, lengths: [16, 19], groups: fours, cvcLength: 3 },
  { brand: 'UnionPay', starts: /^62/, lengths: [16, 17, 18, 19], groups: fours, cvcLength: 3 },
];
const otherwise: BrandRule = {
  brand: 'Card',
  starts: /^/,
  lengths: [12, 13, 14, 15, 16, 17, 18, 19],
  groups: fours,
  cvcLength: 3,
};

const ruleOf = (digits: string): BrandRule => rules.find((rule) => rule.starts.test(digits)) ?? otherwise;

export const digitsOf = (text: string): string => text.normalize('NFKC').replaceAll(/\D/g, '');

export const brandOf = (digits: string): Brand => ruleOf(digits).brand;

export const cvcLengthOf = (digits: string): 3 | 4 => ruleOf(digits).cvcLength;

/** The most digits that a number which starts like this can have. */
export const longestOf = (digits: string): number => Math.max(...ruleOf(digits).lengths);

/** ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** A complete number of its brand with a right check digit. */
export const isCardNumber = (digits: string): boolean =>
  /^\d{12,19}$/.test(digits) && ruleOf(digits).lengths.includes(digits.length) && passesLuhn(digits);

/** In the groups printed on the card: `4242 4242 4242 4242`, `3782 822463 10005`. */
export const groupCardNumber = (digits: string): string => {
  const parts: string[] = [];
  let rest = digits;
  for (const size of ruleOf(digits).groups) {
    if (rest === '') break;
    parts.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return parts.join(' ');
};
