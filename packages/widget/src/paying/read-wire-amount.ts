import { parseCurrency } from '@artspay/core/money/currency';
import { type Money, toDecimal } from '@artspay/core/money/money';
import { readTypedAmount } from '@artspay/core/money/read-typed-amount';
import { fail, ok, type Result } from '@artspay/core/result';
import type { WireMoney } from '../api/payer-data.ts';
import { moneyOf } from '../money/wire-money.ts';
import type { AmountFailure, AmountLimits } from '../state/pay-state.ts';

const keepTo = (read: Money, limits: AmountLimits | null): Result<WireMoney, AmountFailure> => {
  const { currency, minor } = read;
  if (limits?.minimum && minor < moneyOf(limits.minimum).minor) return fail('below_minimum');
  if (limits?.maximum && minor > moneyOf(limits.maximum).minor) return fail('above_maximum');
  return ok({ amount: toDecimal(read), currency });
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
