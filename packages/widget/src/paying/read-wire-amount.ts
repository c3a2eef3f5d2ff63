import { parseCurrency } from '@artspay/core/money/currency';
import { toDecimal } from '@artspay/core/money/money';
import { readTypedAmount } from '@artspay/core/money/read-typed-amount';
import { fail, ok, type Result } from '@artspay/core/result';
import type { WireMoney } from '../api/payer-data.ts';
import type { AmountFailure } from '../state/pay-state.ts';

/** What a payer typed into an amount field, as the API takes it. */
export const readWireAmount = (
  text: string,
  currencyCode: string,
  locale: string,
): Result<WireMoney, AmountFailure> => {
  const currency = parseCurrency(currencyCode);
  if (currency === null) return fail('unreadable');
  const reading = readTypedAmount(text, currency, locale);
  switch (reading.kind) {
    case 'read':
      return ok({ amount: toDecimal(reading.money), currency });
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
