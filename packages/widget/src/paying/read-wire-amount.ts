import { parseCurrency } from '@artspay/core/money/currency';
import { breachOf } from '@artspay/core/money/amount-limits';
import { type Money, toDecimal } from '@artspay/core/money/money';
import { readTypedAmount } from '@artspay/core/money/read-typed-amount';
import { fail, ok, type Result } from '@artspay/core/result';
import type { WireMoney } from '../api/payer-data.ts';
import { moneyOf } from '../money/wire-money.ts';
import type { AmountFailure, AmountLimits } from '../state/pay-state.ts';

const keepTo = (read: Money, limits: AmountLimits | null): Result<WireMoney, AmountFailure> => {
  const minimum = limits?.minimum ? moneyOf(limits.minimum) : null;
  const maximum = limits?.maximum ? moneyOf(limits.maximum) : null;
  const breach = breachOf({ minimum, maximum }, read);
  return breach === null ? ok({ amount: toDecimal(read), currency: read.currency }) : fail(breach);
};

/** What a payer typed into an amount field, as the API takes it. */
export const readWireAmount = (
  text: string,
  currencyCode: string,
  locale: string,
  limits: AmountLimits | null = null,
): Result<WireMoney, AmountFailure> => {
  const currency = parseCurrency(currencyCode);
  if (currency === null) return fail('unreadable');
  const reading = readTypedAmount(text, currency, locale);
  switch (reading.kind) {
    case 'read':
      return keepTo(reading.money, limits);
    case 'ambiguous':
      return fail('unreadable');
    case 'contradiction':
      return fail('other_currency');
    case 'unreadable':
      return fail(
        reading.why === 'empty' || reading.why === 'zero' || reading.why === 'too_large'
          ? reading.why
          : 'unreadable',
      );
  }
};
