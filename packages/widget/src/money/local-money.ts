import { parseCurrency } from '@artspay/core/money/currency';
import { parseDecimal, toDecimal } from '@artspay/core/money/money';
import { fail, ok, type Result } from '@artspay/core/result';
import type { WireMoney } from '../api/payer-data.ts';

/** Why typed text is not an amount. */
export type AmountFailure = 'empty' | 'unreadable' | 'zero' | 'too_large';

/** `text` alone names its currency; `code` stands behind it, null where `text` shows it already. */
export type FormattedAmount = { readonly text: string; readonly code: string | null };

/** `A$1,234.50` and `AUD`: exact, because Intl takes the decimal string itself, not a number made of it. */
export const formatAmount = ({ amount, currency }: WireMoney, locale: string): FormattedAmount => {
  const text = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(
    amount as Intl.StringNumericLiteral,
  );
  return { text, code: text.includes(currency) ? null : currency };
};

/** The same amount as text for an input: `1,234.50`, without currency. */
export const amountText = ({ amount, currency }: WireMoney, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(amount as Intl.StringNumericLiteral)
    .filter((part) => part.type !== 'currency' && part.type !== 'literal')
    .map((part) => part.value)
    .join('');

const decimalMark = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';

/**
 * Reads what a payer types: either mark may be the decimal one where only one reading is possible, else the
 * payer's language decides. What cannot be told is `unreadable`, never guessed.
 */
export const readTypedAmount = (
  text: string,
  currencyCode: string,
  locale: string,
): Result<WireMoney, AmountFailure> => {
  const currency = parseCurrency(currencyCode);
  const typed = text.normalize('NFKC').replaceAll(/[\s\p{Sc}\p{L}'’]/gu, '');
  if (typed === '') return fail('empty');
  const decimal = plainDecimal(typed, decimalMark(locale));
  if (currency === null || decimal === null) return fail('unreadable');
  const read = parseDecimal(decimal, currency);
  if (!read.ok) return fail(read.error === 'too_large' ? 'too_large' : 'unreadable');
  return read.value.minor === 0n
    ? fail('zero')
    : ok({ amount: toDecimal(read.value), currency: currencyCode });
};

/** `1.234,5` → `1234.5`; null where the groups are malformed. */
const plainDecimal = (typed: string, mark: string): string | null => {
  const shape =
    /^(?<whole>\d+|\d{1,3}(?:(?<group>[.,])\d{3}(?:\k<group>\d{3})*))(?:(?<point>[.,])(?<rest>\d+))?$/;
  const { whole, group, point, rest } = shape.exec(typed)?.groups ?? {};
  if (whole === undefined || (group !== undefined && group === point)) return null;
  const digits = whole.replaceAll(/[.,]/g, '');
  if (rest === undefined) return group === mark && whole.length - digits.length === 1 ? null : digits;
  return `${digits}.${rest}`;
};
