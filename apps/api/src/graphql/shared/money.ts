import { type Money, toDecimal } from '@artspay/core/money/money';
import type { Builder } from '#api/graphql/builder';

export const addMoney = (builder: Builder) => {
  const money = builder.objectRef<Money>('Money').implement({
    description: 'An amount in a currency. `amount` is a decimal string in major units: "1234.50".',
    fields: (t) => ({
      amount: t.field({ type: 'Decimal', resolve: toDecimal }),
      currency: t.field({ type: 'CurrencyCode', resolve: ({ currency }) => currency }),
    }),
  });
  const moneyInput = builder.inputType('MoneyInput', {
    fields: (t) => ({
      amount: t.field({ type: 'Decimal', required: true }),
      currency: t.field({ type: 'CurrencyCode', required: true }),
    }),
  });
  return { money, moneyInput };
};
