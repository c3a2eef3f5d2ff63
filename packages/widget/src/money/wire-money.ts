import type { Currency } from '@artspay/core/money/currency';
import { type FormattedMoney, formatMoney } from '@artspay/core/money/format-money';
import { type Money, parseDecimal } from '@artspay/core/money/money';
import type { WireMoney } from '../api/payer-data.ts';

/** The door for amounts of our own API, whose server has parsed their currency. Throws for what is no amount. */
export const moneyOf = ({ amount, currency }: WireMoney): Money => {
  const read = parseDecimal(amount, currency as Currency);
  if (!read.ok) throw new RangeError(`not an amount: ${amount} ${currency}`);
  return read.value;
};

/** An amount of the API, written for people. */
export const formatAmount = (wire: WireMoney, locale: string): FormattedMoney =>
  formatMoney(moneyOf(wire), locale);

/** The same amount as text for an input: `1,234.50`, without currency. */
export const amountText = ({ amount }: WireMoney, locale: string): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: amount.split('.')[1]?.length ?? 0 }).format(
    amount as Intl.StringNumericLiteral,
  );
