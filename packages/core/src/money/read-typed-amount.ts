import type { Currency } from '#core/money/currency';
import { decimalMarkOf } from '#core/money/decimal-mark';
import { type AmountReading, readAmount } from '#core/money/read-amount';

/**
 * Reads what a person types into an amount field. People mix their locale's decimal mark with that of their
 * keyboard, so the locale decides only where two readings are possible: `12.50` is read in Berlin too, and
 * `1.234` there is one thousand. The amount read is shown before anything is paid.
 */
export const readTypedAmount = <C extends Currency>(
  text: string,
  currency: C,
  locale: string,
): AmountReading<C> => {
  const reading = readAmount(text, { currency, decimalMark: null });
  return reading.kind === 'ambiguous'
    ? readAmount(text, { currency, decimalMark: decimalMarkOf(locale) })
    : reading;
};
