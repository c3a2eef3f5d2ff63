import { decimalMarkOf } from '@artspay/core/money/decimal-mark';
import { parseCurrency } from '@artspay/core/money/currency';
import { toDecimal } from '@artspay/core/money/money';
import { readAmount, type UnreadableAmount } from '@artspay/core/money/read-amount';
import { locale } from '../i18n/format.ts';

export type TypedAmount =
  | { readonly kind: 'read'; readonly amount: string }
  /** Two readings are possible; only who typed it knows. */
  | { readonly kind: 'ambiguous'; readonly choices: readonly [string, string] }
  | { readonly kind: 'refused'; readonly why: UnreadableAmount | 'other_currency' };

/**
 * Reads an amount as staff type it, in decimal strings as the API takes them. Where two readings are possible,
 * thousands are meant when the mark is none that they write decimals with (`4,800` in English); otherwise they
 * are asked: what they set is what others pay.
 */
export const readTypedAmount = (typed: string, currencyCode: string): TypedAmount => {
  const currency = parseCurrency(currencyCode);
  if (currency === null) return { kind: 'refused', why: 'not_an_amount' };
  const reading = readAmount(typed, { currency, decimalMark: null });
  switch (reading.kind) {
    case 'read':
      return { kind: 'read', amount: toDecimal(reading.money) };
    case 'ambiguous': {
      const here = readAmount(typed, { currency, decimalMark: decimalMarkOf(locale) });
      if (here.kind === 'read' && here.decimals === 0) return { kind: 'read', amount: toDecimal(here.money) };
      const [grouped, decimal] = reading.candidates;
      return { kind: 'ambiguous', choices: [toDecimal(grouped), toDecimal(decimal)] };
    }
    case 'contradiction':
      return { kind: 'refused', why: 'other_currency' };
    case 'unreadable':
      return { kind: 'refused', why: reading.why };
  }
};
