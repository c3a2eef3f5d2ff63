import { expect, test } from 'vitest';

import { currenciesOfSign } from '#core/money/currency-signs';
import { currencies, parseCurrency } from '#core/money/currency';

const codesOf = (sign: string): readonly string[] => [...(currenciesOfSign(sign) ?? [])].toSorted();

test.each([
  ['€', ['EUR']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['$AU', ['AUD']],
  ['$ AU', ['AUD']],
  ['＄', codesOf('$')],
  ['￥', ['CNY', 'JPY']],
  ['CN¥', ['CNY']],
  ['kr.', ['DKK', 'ISK', 'NOK', 'SEK']],
  ['Kr', ['DKK', 'ISK', 'NOK', 'SEK']],
  ['Rs.', ['INR', 'LKR', 'MUR', 'NPR', 'PKR', 'SCR']],
  ['د.ك.', ['KWD']],
  ['F CFA', ['XAF', 'XOF']],
])('%s may stand for %j', (sign, codes) => {
  expect(codesOf(sign)).toEqual(codes);
});

test.each(['', '.', '..', '-', 'x', 'Total', '%', '$$', '$.', 'AUD', 'constructor'])(
  '%j is no sign',
  (sign) => {
    expect(currenciesOfSign(sign)).toBeNull();
  },
);

test('a dollar, a pound, a yen and a crown name no single currency', () => {
  for (const sign of ['$', '£', '¥', 'kr']) expect(codesOf(sign).length).toBeGreaterThan(1);
});

/** Where CLDR's signs differ from those of the others. */
const locales = 'en en-AU en-CA fr fr-CA de nl sv da es-MX es-AR pt pl bg ru ar fa ja zh zh-HK hi id'.split(
  ' ',
);

const signOf = (currency: string, locale: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
    .formatToParts(1)
    .find((part) => part.type === 'currency')
    ?.value.replaceAll(/[\u200b\u200e\u200f]/g, '') ?? '';

test('whatever sign CLDR writes for a currency, it is never taken for another one', () => {
  const wrong = new Set<string>();
  const unknown = new Set<string>();
  const named = new Set<string>();
  for (const locale of locales)
    for (const code of currencies())
      for (const display of ['symbol', 'narrowSymbol'] as const) {
        const sign = signOf(code, locale, display);
        if (sign === code || sign === '') continue;
        const codes = currenciesOfSign(sign);
        for (const other of codes ?? []) named.add(other);
        if (codes === null) unknown.add(`${code} ${sign}`);
        else if (!codes.has(code)) wrong.add(`${code} ${sign}`);
      }
  expect([...wrong]).toEqual([]);
  expect([...named].filter((code) => parseCurrency(code) === null)).toEqual([]);
  // Too rare for a table that every payer's browser loads: an amount with one of these is asked for.
  expect([...unknown].map((pair) => pair.slice(0, 3)).toSorted()).toEqual(
    'GEL RON RON RWF TMT USD XOF'.split(' '),
  );
});
