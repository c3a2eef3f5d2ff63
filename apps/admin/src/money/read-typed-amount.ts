import { parseCurrency } from '@artspay/core/money/currency';
import { decimalMarkOf } from '@artspay/core/money/decimal-mark';
import { toDecimal } from '@artspay/core/money/money';
import { readAmount } from '@artspay/core/money/read-amount';
import { fail, ok, type Result } from '@artspay/core/result';
import { text } from '../i18n/en.ts';
import { locale } from '../i18n/format.ts';

/** Why a field cannot be taken; `choices` are the readings to choose from, as decimal strings. */
export type Problem = { readonly message: string; readonly choices?: readonly string[] };

/**
 * Reads an amount as staff type it, in decimal strings as the API takes them. Where two readings are possible,
 * thousands are meant when the mark is none that they write decimals with (`4,800` in English); otherwise they
 * are asked: what they set is what others pay.
 */
export const readTypedAmount = (typed: string, currencyCode: string): Result<string, Problem> => {
  const currency = parseCurrency(currencyCode);
  if (currency === null) return fail({ message: text.amount.not_an_amount });
  const reading = readAmount(typed, { currency, decimalMark: null });
  switch (reading.kind) {
    case 'read':
      return ok(toDecimal(reading.money));
    case 'ambiguous': {
      const here = readAmount(typed, { currency, decimalMark: decimalMarkOf(locale) });
      if (here.kind === 'read' && here.decimals === 0) return ok(toDecimal(here.money));
      return fail({ message: text.amount.ambiguous, choices: reading.candidates.map(toDecimal) });
    }
    case 'contradiction':
      return fail({ message: text.amount.other_currency });
    case 'unreadable':
      return fail({
        message:
          reading.why === 'too_many_decimals'
            ? text.amount.too_many_decimals(currency)
            : text.amount[reading.why],
      });
  }
};
