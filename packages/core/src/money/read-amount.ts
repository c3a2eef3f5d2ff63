import { currenciesOfSign } from '#core/money/currency-signs';
import { type Currency, parseCurrency } from '#core/money/currency';
import { exponentOf } from '#core/money/exponent';
import type { DecimalMark } from '#core/money/decimal-mark';
import { type Money, money, parseDecimal } from '#core/money/money';
import { hasDigitsOfOneScript, toAsciiDigits } from '#core/text/digits';

/** `decimalMark`: what the writer uses; `null` when that is not known. */
export type AmountFormat<C extends Currency = Currency> = {
  readonly currency: C;
  readonly decimalMark: DecimalMark | null;
};

export type UnreadableAmount =
  | 'empty'
  | 'not_an_amount'
  /** Separators that stand where no way of writing numbers puts them. */
  | 'grouping'
  | 'too_many_decimals'
  | 'negative'
  | 'zero'
  | 'too_large';

export type AmountReading<C extends Currency = Currency> =
  /** The only possible reading. `decimals`: how many decimals were written. */
  | { readonly kind: 'read'; readonly money: Money<C>; readonly decimals: number }
  /** Two are possible, the one with a grouping mark first: a person must choose. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly [Money<C>, Money<C>] }
  /** It names another currency; `found` is the code or sign as written. */
  | { readonly kind: 'contradiction'; readonly found: string }
  | { readonly kind: 'unreadable'; readonly why: UnreadableAmount };

const unreadable = (why: UnreadableAmount) => ({ kind: 'unreadable', why }) as const;

const longestText = 60;
const bidiMarks = /[\u061c\u200e\u200f\u2066-\u2069]/g;
const anatomy = /^(?<before>\P{Nd}*)(?<number>\p{Nd}(?:.*\p{Nd})?)(?<after>\P{Nd}*)$/su;
const minus = /[-\u2010-\u2015\u2212\ufe63\uff0d(]/;
/** `100,-` and `100.—`: a dash for the decimals. */
const dashedDecimals = /^([.,])\s?[-\u2013\u2014]{1,2}/;
const arabicMark = '٫';
const numberCharacters = /^[\d.,' ٫٬]+$/;
const western = /^[1-9]\d{0,2}(?:(?<mark>[., '٬])\d{3})(?:\k<mark>\d{3})*$/;
const indian = /^[1-9]\d?(?:(?<mark>[,٬])\d{2})(?:\k<mark>\d{2})*\k<mark>\d{3}$/;

const oneFormOfEachMark = (number: string): string =>
  toAsciiDigits(number)
    .replaceAll(/\s/g, ' ')
    .replaceAll(/['’‘ʼ′´`]/g, "'")
    .replaceAll(/[，،]/g, ',')
    .replaceAll('．', '.');

/** The digits of a whole number whose grouping, if any, is well formed and does not use `decimalMark`. */
const readWhole = (text: string, decimalMark: string | null): string | null => {
  if (/^\d+$/.test(text)) return text;
  const mark = (western.exec(text) ?? indian.exec(text))?.groups?.['mark'];
  return mark === undefined || mark === decimalMark ? null : text.replaceAll(mark, '');
};

const readWithDecimals = (
  text: string,
  decimalMark: string | null,
): { whole: string; fraction: string } | null => {
  const mark = /[.,٫](?=\d+$)/.exec(text)?.[0];
  if (mark === undefined || (decimalMark !== null && mark !== decimalMark && mark !== arabicMark))
    return null;
  const [before, fraction, ...more] = text.split(mark);
  if (before === undefined || fraction === undefined || more.length > 0) return null;
  const whole = readWhole(before, decimalMark ?? mark);
  return whole === null ? null : { whole, fraction };
};

/** To the minor unit, half up: only ever offered as one of two candidates, never charged unasked. */
const roundHalfUp = <C extends Currency>(whole: string, fraction: string, currency: C): Money<C> => {
  const exponent = exponentOf(currency);
  const kept = BigInt(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  return money(kept + (fraction.charAt(exponent) >= '5' ? 1n : 0n), currency);
};

const readNumber = <C extends Currency>(
  text: string,
  { currency, decimalMark }: AmountFormat<C>,
): AmountReading<C> => {
  const exponent = exponentOf(currency);
  const grouped = readWhole(text, decimalMark);
  const decimal = readWithDecimals(text, decimalMark);
  // Both only for one dot or comma before exactly three digits. Without a minor unit it groups thousands.
  if (grouped !== null && decimal !== null && exponent > 0)
    return {
      kind: 'ambiguous',
      candidates: [
        roundHalfUp(grouped, '', currency),
        roundHalfUp(decimal.whole, decimal.fraction, currency),
      ],
    };
  const whole = grouped ?? decimal?.whole;
  const fraction = grouped === null ? (decimal?.fraction ?? '') : '';
  if (whole === undefined) return unreadable('grouping');
  // Tools write `.00` for currencies without decimals too; more digits than that are another number.
  if (fraction.length > Math.max(exponent, 2)) return unreadable('too_many_decimals');
  const read = parseDecimal(fraction === '' ? whole : `${whole}.${fraction}`, currency);
  if (!read.ok) return unreadable(read.error === 'not_a_number' ? 'not_an_amount' : read.error);
  return read.value.minor === 0n
    ? unreadable('zero')
    : { kind: 'read', money: read.value, decimals: fraction.length };
};

const codesNamedBy = (token: string): ReadonlySet<string> | null => {
  const code = parseCurrency(token.toUpperCase());
  return code === null ? currenciesOfSign(token) : new Set([code]);
};

/** Cuts what stands beside a number into signs and codes: `AUD $`, `$AUD`, `US $`, `F CFA`. */
const tokensOf = (beside: string): readonly string[] => {
  if (beside === '' || codesNamedBy(beside) !== null) return beside === '' ? [] : [beside];
  const words = beside.split(/\s+/);
  // A sign may hold a space of its own: `AUD $ AU`.
  for (const cut of [1, words.length - 1]) {
    const halves = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')];
    if (halves.every((half) => codesNamedBy(half) !== null)) return halves;
  }
  return words.flatMap((token) => {
    if (codesNamedBy(token) !== null) return [token];
    return /^(?:[a-z]{3}(?=\P{L})|\P{L}+(?=[a-z]{3}$))/iu.test(token)
      ? token.split(/(?<=^[a-z]{3})(?=\P{L})|(?<=\P{L})(?=[a-z]{3}$)/iu)
      : [token];
  });
};

const contradictionIn = (beside: readonly string[], currency: Currency): AmountReading<never> | null => {
  for (const token of beside.flatMap((side) => tokensOf(side.trim()))) {
    const codes = codesNamedBy(token);
    if (codes === null) return unreadable('not_an_amount');
    if (!codes.has(currency)) return { kind: 'contradiction', found: token };
  }
  return null;
};

/**
 * Reads an amount as people and invoicing tools write it: signs or codes on either side, dot, comma, spaces,
 * apostrophe or Arabic marks, western or Indian grouping, digits of any one script. The currency is fixed
 * beforehand; a sign shared by several (`$`, `kr`, `¥`) agrees with each of them. It never guesses: one dot or
 * comma followed by exactly three digits is ambiguous unless the decimal mark is known or the currency has no
 * minor unit. Nothing passes through floating point.
 */
export const readAmount = <C extends Currency>(text: string, format: AmountFormat<C>): AmountReading<C> => {
  const plain = text.replaceAll(bidiMarks, '').trim();
  if (plain === '') return unreadable('empty');
  if (plain.length > longestText || !hasDigitsOfOneScript(plain)) return unreadable('not_an_amount');
  const { before = '', number = '', after = '' } = anatomy.exec(plain)?.groups ?? {};
  if (number === '') return unreadable('not_an_amount');

  const dash = dashedDecimals.exec(after);
  const rest = dash === null ? after : after.slice(dash[0].length);
  if (minus.test(before + rest)) return unreadable('negative');
  const refused = contradictionIn([before, rest], format.currency);
  if (refused !== null) return refused;

  const digits = oneFormOfEachMark(number) + (dash === null ? '' : `${dash[1]}00`);
  return numberCharacters.test(digits) ? readNumber(digits, format) : unreadable('not_an_amount');
};
