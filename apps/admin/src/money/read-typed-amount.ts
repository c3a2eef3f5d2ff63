import { parseCurrency } from '@artspay/core/money/currency';
import { type Money, parseDecimal, toDecimal } from '@artspay/core/money/money';

export type AmountProblem = 'empty' | 'not_a_number' | 'too_many_decimals' | 'too_large' | 'zero';

export type AmountReading =
  | { readonly kind: 'read'; readonly amount: string }
  /** Two readings are possible; only who typed it knows. Decimal strings. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  | { readonly kind: 'refused'; readonly why: AmountProblem };

const read = (money: Money): AmountReading =>
  money.minor === 0n ? { kind: 'refused', why: 'zero' } : { kind: 'read', amount: toDecimal(money) };

/** Reads an amount as staff type it. The decimal string of the answer is what the API takes. */
export const readTypedAmount = (typed: string, currencyCode: string): AmountReading => {
  const currency = parseCurrency(currencyCode);
  if (typed.trim() === '') return { kind: 'refused', why: 'empty' };
  if (currency === null) return { kind: 'refused', why: 'not_a_number' };
  const parsed = parseDecimal(typed.trim(), currency);
  return parsed.ok ? read(parsed.value) : { kind: 'refused', why: parsed.error };
};
