import fc from 'fast-check';

import { exponentOf } from '#core/money/exponent';
import { type Money, toDecimal } from '#core/money/money';
import { anyMoney } from '#core/money/testing/arbitrary-money';
import { locales } from '#core/money/testing/locales';

export type Writing = {
  readonly amount: Money;
  readonly locale: string;
  readonly currencyDisplay: 'symbol' | 'narrowSymbol' | 'code';
};

/** An amount, and one of the many ways in which tools that follow CLDR write it. */
export const anyWriting: fc.Arbitrary<Writing> = fc.record({
  amount: anyMoney,
  locale: fc.constantFrom(...locales),
  currencyDisplay: fc.constantFrom('symbol', 'narrowSymbol', 'code'),
});

/** Writes it exactly, with the decimals of ISO 4217 or as many as are asked for. */
export const writeAmount = (
  { amount, locale, currencyDisplay }: Writing,
  digits: number = exponentOf(amount.currency),
): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: amount.currency,
    currencyDisplay,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(toDecimal(amount) as Intl.StringNumericLiteral);
