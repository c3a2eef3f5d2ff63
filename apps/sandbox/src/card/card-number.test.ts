import { expect, test } from 'vitest';
import { brandOf, cvcLengthOf, digitsOf, groupCardNumber, isCardNumber } from './card-number.ts';

test.each([
  ['4242424242424242', 'Visa', '4242 4242 4242 4242'],
  ['5555555555554444', 'Mastercard', '5555 5555 5555 4444'],
  ['2223003122003222', 'Mastercard', '2223 0031 2200 3222'],
  ['378282246310005', 'Amex', '3782 822463 10005'],
  ['6011111111111117', 'Discover', '6011 1111 1111 1117'],
  ['3566002020360505', 'JCB', '3566 0020 2036 0505'],
  ['30569309025904', 'Diners Club', '3056 930902 5904'],
  ['6205500000000000004', 'UnionPay', '6205 5000 0000 0000 004'],
])('%s is a number of %s, written %s', (digits, brand, grouped) => {
  expect([isCardNumber(digits), brandOf(digits), groupCardNumber(digits)]).toEqual([true, brand, grouped]);
  expect(digitsOf(grouped)).toBe(digits);
});

test.each(['', '4', '4242424242424241', '424242424242424', '42424242424242424242', '4242x24242424242'])(
  '"%s" is no card number',
  (text) => {
    expect(isCardNumber(text)).toBe(false);
  },
);

test('one wrong digit is always found', () => {
  const digits = '4242424242424242';
  for (let place = 1; place < digits.length; place += 1) {
    for (let digit = 0; digit <= 9; digit += 1) {
      const changed = `${digits.slice(0, place)}${digit}${digits.slice(place + 1)}`;
      expect(isCardNumber(changed)).toBe(changed === digits);
    }
  }
});

test('only Amex has a security code of four digits', () => {
  expect([cvcLengthOf('37'), cvcLengthOf('4'), cvcLengthOf('')]).toEqual([4, 3, 3]);
});

test('digits in other widths count', () => {
  expect(digitsOf('４２４２ 4242-4242.4242')).toBe('4242424242424242');
});
