import fc from 'fast-check';
import { expect, test } from 'vitest';

import { containsCardNumber } from '#core/text/card-number';

/** Numbers that the networks and gateways publish for tests. */
const cards = [
  '4242424242424242',
  '4000000000000002',
  '4000000000009995',
  '4000002500003155',
  '4222222222222',
  '5555555555554444',
  '5200828282828210',
  '2223003122003222',
  '2720990000000007',
  '378282246310005',
  '6011111111111117',
  '6445644564456445',
  '3056930009020004',
  '36227206271667',
  '3566002020360505',
  '6200000000000005',
  '6205500000000000004',
  '2200000000000004',
  '6759649826438453',
  '5018000000000009',
];

test.each(cards)('finds %s', (card) => {
  expect(containsCardNumber(card)).toBe(true);
});

test.each([
  '4242 4242 4242 4242',
  '4242-4242-4242-4242',
  '4242–4242–4242–4242',
  '4242.4242.4242.4242',
  '4242 - 4242 - 4242 - 4242',
  '4242\u00a04242\u202f4242\u20094242',
  '4242\u200b4242\u200d4242\u00ad4242',
  '42 42 42 42 42 42 42 42',
  '4 2 4 2 4 2 4 2 4 2 4 2 4 2 4 2',
  '3782 822463 10005',
  'card 4242424242424242.',
  'x4242424242424242x',
  'INV-2024 4242 4242 4242 4242 12/27 123',
  'INV-7 4242424242424242 1227',
  '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢',
  '４２４２　４２４２　４２４２　４２４２',
  '4242 4242 ४२४२ ४२४२',
])('finds it in %j', (text) => {
  expect(containsCardNumber(text)).toBe(true);
});

test.each([
  ['', 'nothing'],
  ['INV-1001', 'an invoice number'],
  ['INV-2026-0001-000123', 'a long invoice number'],
  ['20261122000000001', 'a number that begins with a date'],
  ['4242424242424241', 'a wrong check digit'],
  ['424242424242', 'too short'],
  ['42424242424242424242', 'too long'],
  ['0042424242424242424242420000', 'inside a longer row of digits'],
  ['1234567812345670', 'in no network’s range'],
  ['42424242424242', 'a length that the network does not have'],
  ['4242 4242 x 4242 4242', 'letters in between'],
  ['DE89 3704 0044 0532 0130 00', 'a bank account (IBAN)'],
  ['51 824 753 556', 'an Australian business number'],
  ['+61 2 5550 1234 and +61 2 5550 4321', 'telephone numbers'],
  ['9781861972712', 'a book (ISBN)'],
  ['00340434161094021501', 'a parcel (SSCC)'],
])('leaves %j: %s', (text) => {
  expect(containsCardNumber(text)).toBe(false);
});

test('finds a card number whatever stands around it and however it is spaced', () => {
  const separator = fc.constantFrom('', ' ', '-', ' - ', '\u00a0', '.');
  const around = fc.stringMatching(/^[a-z ,:;]{0,10}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...cards),
      around,
      around,
      separator,
      fc.integer({ min: 2, max: 6 }),
      (...given) => {
        const [card, before, after, between, size] = given;
        const groups = card.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
        expect(containsCardNumber(before + groups.join(between) + after)).toBe(true);
      },
    ),
  );
});

test('a wrong check digit is no card number', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cards), fc.integer({ min: 1, max: 9 }), (card, by) => {
      const last = (Number(card.at(-1)) + by) % 10;
      expect(containsCardNumber(card.slice(0, -1) + last)).toBe(false);
    }),
  );
});

test('numbers up to twelve digits never trip it, alone or after a prefix', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 999_999_999_999n }),
      fc.constantFrom('', 'INV-', '#', 'No. '),
      (n, prefix) => {
        expect(containsCardNumber(`${prefix}${n}`)).toBe(false);
      },
    ),
  );
});

test('answers quickly for long hostile text', () => {
  expect(containsCardNumber('4 '.repeat(50_000))).toBe(false);
  expect(containsCardNumber('4'.repeat(100_000))).toBe(false);
  expect(containsCardNumber('4-   '.repeat(50_000))).toBe(false);
});
