import { expect, test } from 'vitest';
import { formatExpiry, hasExpired, isTooFarAhead, parseExpiry } from './expiry.ts';

test.each([
  ['12/28', 12, 2028],
  ['12 / 28', 12, 2028],
  ['1/28', 1, 2028],
  ['0428', 4, 2028],
  ['04 / 2028', 4, 2028],
  ['042028', 4, 2028],
  ['2028-04', 4, 2028],
  ['04-28', 4, 2028],
  ['０４／２８', 4, 2028],
])('"%s" is read as month %i of %i', (text, month, year) => {
  expect(parseExpiry(text)).toEqual({ month, year });
});

test.each(['', '1', '12', '12 / 2', '13/28', '00/28', '12/202', '1/2/28', 'soon'])(
  '"%s" is no month of a year',
  (text) => {
    expect(parseExpiry(text)).toBeNull();
  },
);

test('a card is good until its month has ended everywhere', () => {
  const expiry = { month: 2, year: 2028 };
  expect(hasExpired(expiry, new Date('2028-03-01T11:59:59Z'))).toBe(false);
  expect(hasExpired(expiry, new Date('2028-03-01T12:00:00Z'))).toBe(true);
  expect(hasExpired({ month: 12, year: 2028 }, new Date('2028-12-31T23:00:00Z'))).toBe(false);
});

test('thirty years ahead is as far as cards go', () => {
  const now = new Date('2026-06-01T00:00:00Z');
  expect(isTooFarAhead({ month: 1, year: 2056 }, now)).toBe(false);
  expect(isTooFarAhead({ month: 1, year: 2057 }, now)).toBe(true);
});

test.each([
  ['1', '1'],
  ['4', '04 / '],
  ['12', '12 / '],
  ['122', '12 / 2'],
  ['12 / 28', '12 / 28'],
  ['1228', '12 / 28'],
  ['12/2028', '12 / 2028'],
  ['1/28', '01 / 28'],
  ['2028-04', '04 / 28'],
  ['1a2', '12 / '],
])('typing "%s" shows "%s"', (text, shown) => {
  expect(formatExpiry(text, false)).toBe(shown);
});

test.each([
  ['12 / ', '12'],
  ['12 /', '12'],
  ['1', '1'],
  ['', ''],
  ['12 / 2', '12 / 2'],
])('deleting down to "%s" leaves "%s"', (text, shown) => {
  expect(formatExpiry(text, true)).toBe(shown);
});
