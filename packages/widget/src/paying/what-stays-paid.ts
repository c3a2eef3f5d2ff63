import type { Currency } from '@artspay/core/money/currency';
import { money, parseDecimal, toDecimal } from '@artspay/core/money/money';
import type { WireMoney } from '../api/payer-data.ts';

/** What the payer paid in the end: the amount less what was refunded. Throws for what is no amount of our API. */
export const whatStaysPaid = (amount: WireMoney, refunded: WireMoney): WireMoney => {
  const currency = amount.currency as Currency;
  const [paid, back] = [parseDecimal(amount.amount, currency), parseDecimal(refunded.amount, currency)];
  if (!paid.ok || !back.ok) throw new RangeError(`not amounts: ${amount.amount}, ${refunded.amount}`);
  return { ...amount, amount: toDecimal(money(paid.value.minor - back.value.minor, currency)) };
};
