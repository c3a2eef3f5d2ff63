import type { Currency } from '#core/money/currency';
import { exponentOf } from '#core/money/exponent';
import { fail, ok, type Result } from '#core/result';

/** An amount in the currency's minor unit (cents for AUD, yen for JPY). Never a floating point number. */
export type Money<C extends Currency = Currency> = { readonly minor: bigint; readonly currency: C };

/** The largest amount that is accepted anywhere: 12 digits of minor units, what card networks carry. */
export const largestMinor = 999_999_999_999n;

export const money = <C extends Currency>(minor: bigint, currency: C): Money<C> => ({ minor, currency });

export const equalMoney = (left: Money, right: Money): boolean =>
  left.minor === right.minor && left.currency === right.currency;

/** As `equalMoney`, where there may be none. */
export const sameMoney = (left: Money | null, right: Money | null): boolean =>
  left === null || right === null ? left === right : equalMoney(left, right);

/** The sum of two amounts of one currency. Two currencies do not compile; where types cannot tell, it is a bug. */
export const addMoney = <C extends Currency>(left: Money<C>, right: Money<NoInfer<C>>): Money<C> => {
  if (left.currency !== right.currency) throw new RangeError('amounts of two currencies have no sum');
  return money(left.minor + right.minor, left.currency);
};

/** The decimal string that crosses every border of the system: `1234.50`, `48000` for JPY, `-0.005` for KWD. */
export const toDecimal = ({ minor, currency }: Money): string => {
  const exponent = exponentOf(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  return `${minor < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};

export type DecimalFailure = 'not_a_number' | 'too_many_decimals' | 'too_large';

/**
 * Reads the strict decimal form of the API: digits, at most one dot, no sign, no grouping; trailing zeros
 * beyond the minor unit are accepted. Text typed by people goes through `readAmount` instead.
 */
export const parseDecimal = <C extends Currency>(
  text: string,
  currency: C,
): Result<Money<C>, DecimalFailure> => {
  const match = /^(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (match === null) return fail('not_a_number');
  const exponent = exponentOf(currency);
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) return fail('too_many_decimals');
  const minor = BigInt((match[1] ?? '') + fraction.padEnd(exponent, '0'));
  return minor > largestMinor ? fail('too_large') : ok(money(minor, currency));
};

export type AmountFailure = DecimalFailure | 'zero';

/** As `parseDecimal`, for what is to be paid or given back: more than zero. */
export const parseAmount = <C extends Currency>(
  text: string,
  currency: C,
): Result<Money<C>, AmountFailure> => {
  const parsed = parseDecimal(text, currency);
  return parsed.ok && parsed.value.minor === 0n ? fail('zero') : parsed;
};
