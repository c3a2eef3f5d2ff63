import { money, toDecimal } from '@artspay/core/money/money';
import type { WireMoney } from '../api/payer-data.ts';
import { moneyOf } from '../money/wire-money.ts';

/** What the payer paid in the end: the amount less what was refunded. Throws for what is no amount of our API. */
export const whatStaysPaid = (amount: WireMoney, refunded: WireMoney): WireMoney => {
  const { minor, currency } = moneyOf(amount);
  return { ...amount, amount: toDecimal(money(minor - moneyOf(refunded).minor, currency)) };
};
