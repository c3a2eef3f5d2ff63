import { expect, test } from 'vitest';

import type { DecimalMark } from '#core/money/decimal-mark';
import { toDecimal } from '#core/money/money';
import { type AmountReading, readAmount } from '#core/money/read-amount';
import { currency } from '#core/money/testing/arbitrary-money';

const summary = (reading: AmountReading): string => {
  switch (reading.kind) {
    case 'read':
      return toDecimal(reading.money);
    case 'ambiguous':
      return reading.candidates.map(toDecimal).join(' or ');
    case 'contradiction':
      return `contradiction ${reading.found}`;
    case 'unreadable':
      return reading.why;
    default:
      return reading satisfies never;
  }
};

const read = (text: string, code = 'AUD', decimalMark: DecimalMark | null = null): string =>
  summary(readAmount(text, { currency: currency(code), decimalMark }));

test.each([
  ['$1,234.50', 'AUD'],
  ['1234.50', 'AUD'],
  ['1234,50', 'AUD'],
  ['1,234.50', 'AUD'],
  ['1.234,50', 'AUD'],
  ['1 234,50', 'AUD'],
  ['1 234.50', 'AUD'],
  ['1\u00a0234,50', 'AUD'],
  ['1\u202f234,50', 'AUD'],
  ['1\u2009234,50', 'AUD'],
  ["1'234.50", 'AUD'],
  ['1’234.50', 'AUD'],
  ['1ʼ234,50', 'AUD'],
  ['AUD $1,234.50', 'AUD'],
  ['$1,234.50 AUD', 'AUD'],
  ['AUD1,234.50', 'AUD'],
  ['1,234.50AUD', 'AUD'],
  ['1,234.50 aud', 'AUD'],
  ['AUD$1,234.50', 'AUD'],
  ['$AUD 1,234.50', 'AUD'],
  ['A$1,234.50', 'AUD'],
  ['AU$ 1,234.50', 'AUD'],
  ['1 234,50 $AU', 'AUD'],
  ['A$1,234.50 AUD', 'AUD'],
  ['1.234,50 €', 'EUR'],
  ['€1.234,50', 'EUR'],
  ['€ 1.234,50', 'EUR'],
  ['EUR 1.234,50', 'EUR'],
  ['1.234,5 EUR', 'EUR'],
  ['£1,234.50', 'GBP'],
  ['CHF 1’234.50', 'CHF'],
  ["Fr. 1'234.50", 'CHF'],
  ['1 234,50 kr', 'SEK'],
  ['kr. 1.234,50', 'DKK'],
  ['1 234,50 zł', 'PLN'],
  ['₹1,234.50', 'INR'],
  ['Rs.1,234.50', 'INR'],
  ['US $1,234.50', 'USD'],
  ['\u200f1,234.50\u00a0\u200f₪', 'ILS'],
  ['١٬٢٣٤٫٥٠', 'EGP'],
  ['\u200f١٬٢٣٤٫٥٠\u00a0ج.م.\u200f', 'EGP'],
  ['۱٬۲۳۴٫۵۰', 'AUD'],
  ['१,२३४.५०', 'INR'],
  ['１，２３４．５０', 'AUD'],
  ['  1,234.50  ', 'AUD'],
])('reads %j of %s as 1234.50', (text, code) => {
  expect(read(text, code)).toBe('1234.50');
});

test.each([
  ['1,23,456.78', 'INR', '123456.78'],
  ['₹12,34,56,789.01', 'INR', '123456789.01'],
  ['१२,३४,५६७.५०', 'INR', '1234567.50'],
  ['1,23,456', 'INR', '123456.00'],
  ['1.234.567,89', 'EUR', '1234567.89'],
  ['1,234,567', 'AUD', '1234567.00'],
  ['1 234', 'AUD', '1234.00'],
  ["1'234", 'CHF', '1234.00'],
  ['1234567', 'AUD', '1234567.00'],
  ['12', 'AUD', '12.00'],
  ['0.05', 'AUD', '0.05'],
  ['0,5', 'AUD', '0.50'],
  ['100,-', 'SEK', '100.00'],
  ['1.234,- kr.', 'DKK', '1234.00'],
  ["Fr. 1'234.—", 'CHF', '1234.00'],
  ['¥100,-', 'JPY', '100'],
  ['KWD 1,-', 'KWD', '1.000'],
  ['9,999,999,999.99', 'AUD', '9999999999.99'],
])('reads %j of %s as %s', (text, code, expected) => {
  expect(read(text, code)).toBe(expected);
});

test.each([
  ['1.234', 'AUD', null, '1234.00 or 1.23'],
  ['1,234', 'AUD', null, '1234.00 or 1.23'],
  ['$12,345', 'AUD', null, '12345.00 or 12.35'],
  ['999.995', 'EUR', null, '999995.00 or 1000.00'],
  ['1,234', 'AUD', '.', '1234.00'],
  ['1.234', 'AUD', ',', '1234.00'],
  ['1.234', 'AUD', '.', 'too_many_decimals'],
  ['1.234', 'KWD', null, '1234.000 or 1.234'],
  ['1.234', 'KWD', '.', '1.234'],
  ['1.234', 'KWD', ',', '1234.000'],
  ['0.234', 'KWD', null, '0.234'],
  ['0,500', 'AUD', null, 'too_many_decimals'],
  ['1,234.567', 'KWD', null, '1234.567'],
  ['1٬234', 'KWD', null, '1234.000'],
  ['1٫234', 'KWD', null, '1.234'],
  ['1 234', 'KWD', null, '1234.000'],
  ['12.34', 'KWD', null, '12.340'],
] as const)(
  'a dot or comma before three digits: %j of %s with mark %s is %s',
  (text, code, mark, expected) => {
    expect(read(text, code, mark)).toBe(expected);
  },
);

test.each([
  ['¥1,234', '1234'],
  ['1.234', '1234'],
  ['1,000', '1000'],
  ['￥48,000', '48000'],
  ['48,000円', '48000'],
  ['1,234.00', '1234'],
  ['500.00', '500'],
  ['1.50', 'too_many_decimals'],
  ['1.234,000', 'too_many_decimals'],
])('a currency without a minor unit groups thousands: %j of JPY is %s', (text, expected) => {
  expect(read(text, 'JPY')).toBe(expected);
});

test.each([
  ['12,50', '.', 'grouping'],
  ['1.234,50', '.', 'grouping'],
  ['1,234.50', ',', 'grouping'],
  ['1,234.50', '.', '1234.50'],
  ['1.234,50', ',', '1234.50'],
  ['1 234,50', ',', '1234.50'],
  ['١٬٢٣٤٫٥٠', '.', '1234.50'],
] as const)('a known decimal mark is kept to: %j with %s is %s', (text, mark, expected) => {
  expect(read(text, 'AUD', mark)).toBe(expected);
});

test.each([
  '1,23,4.5',
  '1.23.4',
  '1,2345.00',
  '1,,234.50',
  '1, 234.50',
  '1.234.56',
  '1,234 567.50',
  '1 23',
  "1'23.50",
  '0,234,567',
  '01,234.50',
  '1.234,567,890',
  '1٫234٫567',
  '1,23,456,789',
])('malformed grouping is never guessed: %j', (text) => {
  expect(read(text)).toBe('grouping');
});

test.each([
  ['', 'empty'],
  ['  \u00a0\u200e ', 'empty'],
  ['AUD', 'not_an_amount'],
  ['€', 'not_an_amount'],
  ['%invoice_amount%', 'not_an_amount'],
  ['[AMOUNTDUE]', 'not_an_amount'],
  ['.50', 'not_an_amount'],
  ['$.50', 'not_an_amount'],
  ['1,234.', 'not_an_amount'],
  ['1,234,', 'not_an_amount'],
  ['1e5', 'not_an_amount'],
  ['0x1F', 'not_an_amount'],
  ['1_000', 'not_an_amount'],
  ['1²', 'not_an_amount'],
  ['½', 'not_an_amount'],
  ['10%', 'not_an_amount'],
  ['12.00 + 3.00', 'not_an_amount'],
  ['$100 to $200', 'not_an_amount'],
  ['+100', 'not_an_amount'],
  ['Total 100', 'not_an_amount'],
  ['1٢3.00', 'not_an_amount'],
  ['1\u202e00', 'not_an_amount'],
  ['1\u000000', 'not_an_amount'],
  ['<b>5</b>', 'not_an_amount'],
  ['1 000 000 '.repeat(50), 'not_an_amount'],
  ['-5.00', 'negative'],
  ['−5.00', 'negative'],
  ['5.00-', 'negative'],
  ['$-5.00', 'negative'],
  ['($5.00)', 'negative'],
  ['0', 'zero'],
  ['$0.00', 'zero'],
  ['10,000,000,000.00', 'too_large'],
  ['9'.repeat(40), 'not_an_amount'],
  ['1.999', 'too_many_decimals'],
  ['1234.567', 'too_many_decimals'],
  ['1.0000', 'too_many_decimals'],
])('%j is no amount: %s', (text, why) => {
  expect(read(text, 'AUD', '.')).toBe(why);
});

test.each([
  ['€100.00', 'AUD', '€'],
  ['100.00 USD', 'AUD', 'USD'],
  ['USD $100.00', 'AUD', 'USD'],
  ['USD$100.00', 'AUD', 'USD'],
  ['US$100.00', 'AUD', 'US$'],
  ['NZ$100.00', 'AUD', 'NZ$'],
  ['$100.00 NZD', 'AUD', 'NZD'],
  ['$100.00', 'EUR', '$'],
  ['100 kr', 'EUR', 'kr'],
  ['CN¥100', 'JPY', 'CN¥'],
  ['¥100', 'AUD', '¥'],
  ['A$100.00 USD', 'AUD', 'USD'],
])('%j contradicts %s by %s', (text, code, found) => {
  expect(read(text, code)).toBe(`contradiction ${found}`);
});

test.each([
  ['$100.00', ['AUD', 'USD', 'CAD', 'NZD', 'SGD', 'HKD', 'MXN']],
  ['kr 100,00', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['¥100', ['JPY', 'CNY']],
  ['Rs 100', ['INR', 'PKR', 'LKR', 'NPR']],
])('%j agrees with every currency of its sign', (text, codes) => {
  expect(codes.map((code) => readAmount(text, { currency: currency(code), decimalMark: null }).kind)).toEqual(
    codes.map(() => 'read'),
  );
});

test.each([
  ['12', 'AUD', 0],
  ['12.5', 'AUD', 1],
  ['12.50', 'AUD', 2],
  ['1,234', 'AUD', 0],
  ['12.-', 'AUD', 2],
  ['1,234', 'KWD', 0],
  ['1.234', 'KWD', 3],
])('tells that %j of %s was written with %i decimals', (text, code, decimals) => {
  expect(readAmount(text, { currency: currency(code), decimalMark: '.' })).toMatchObject({
    kind: 'read',
    decimals,
  });
});
