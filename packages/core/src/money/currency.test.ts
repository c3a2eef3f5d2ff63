import { expect, test } from 'vitest';

import { currencies, parseCurrency } from '#core/money/currency';
import { exponentOf } from '#core/money/exponent';

test('a current ISO 4217 code is a currency', () => {
  expect(['AUD', 'JPY', 'KWD', 'XCG'].map(parseCurrency)).toEqual(['AUD', 'JPY', 'KWD', 'XCG']);
});

test.each([
  '',
  'aud',
  'AUD ',
  'AU',
  'AUDX',
  'XXX',
  'DEM',
  'HRK',
  'XDR',
  '$',
  'constructor',
  '__proto__',
  'ＡＵＤ',
])('refuses %j', (text) => {
  expect(parseCurrency(text)).toBeNull();
});

test('every currency is listed once, in alphabetical order, and is known to its own door', () => {
  const all = currencies();
  expect(all).toEqual([...new Set(all)].toSorted());
  expect(all.filter((code) => parseCurrency(code) === null)).toEqual([]);
});

test('differs from the engine’s list only by withdrawn codes and funds, and by one code that CLDR lacks', () => {
  const engine = Intl.supportedValuesOf('currency');
  const withdrawnOrFund = engine.filter((code) => parseCurrency(code) === null);
  expect(withdrawnOrFund).toEqual(['ANG', 'BGN', 'CUC', 'HRK', 'SLL', 'XDR', 'XSU', 'ZWL']);
  expect(currencies().filter((code) => !engine.includes(code))).toEqual(['VED']);
});

test('minor units differ from CLDR’s exactly where CLDR leaves ISO 4217', () => {
  const differing = currencies().flatMap((code) => {
    const digits = new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions()
      .maximumFractionDigits;
    return digits === exponentOf(code) ? [] : [`${code}: CLDR ${digits}, ISO 4217 ${exponentOf(code)}`];
  });
  const coins = 'AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR SOS SYP YER'.split(' ');
  expect(differing.toSorted()).toEqual(
    [...coins.map((code) => `${code}: CLDR 0, ISO 4217 2`), 'IQD: CLDR 0, ISO 4217 3'].toSorted(),
  );
});

test('the minor units of ISO 4217, where they are not two', () => {
  const others = Object.groupBy(currencies(), exponentOf);
  expect(Object.keys(others)).toEqual(['0', '2', '3']);
  expect(others[0]?.join(' ')).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF');
  expect(others[3]?.join(' ')).toBe('BHD IQD JOD KWD LYD OMR TND');
});
