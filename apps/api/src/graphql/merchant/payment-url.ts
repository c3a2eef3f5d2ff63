import { buildHarvestUrl } from '@artspay/core/invoice-link/build-payment-url';
import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { DecimalMark } from '@artspay/core/money/decimal-mark';
import { builder } from '#api/graphql/merchant/builder';

/** GraphQL's name for what core keeps as a decimal mark, or as `null`. */
export type NumberFormat = 'DECIMAL_POINT' | 'DECIMAL_COMMA' | 'UNKNOWN';

const namesOf: Readonly<Record<DecimalMark, NumberFormat>> = { '.': 'DECIMAL_POINT', ',': 'DECIMAL_COMMA' };

export const numberFormat = builder.enumType('NumberFormat', {
  description: "How the merchant's invoicing tool writes amounts.",
  values: {
    DECIMAL_POINT: { description: '1,234.50, 1 234.50, 1234.50' },
    DECIMAL_COMMA: { description: '1.234,50, 1 234,50, 1234,50' },
    UNKNOWN: { description: 'Where an amount has two readings, the payer is asked.' },
  } satisfies Record<NumberFormat, object>,
});

export const paymentUrl = builder.objectRef<PaymentUrl>('PaymentUrl').implement({
  description: "The merchant's own URL for invoicing tools. Its code never changes.",
  fields: (t) => ({
    harvest: t.string({
      description: "The URL with Harvest's variables in place, literal percent signs included.",
      resolve: ({ code, currency }, _arguments, { services }) =>
        buildHarvestUrl(services.publicUrl, code, currency),
    }),
    currency: t.field({ type: 'CurrencyCode', resolve: ({ currency }) => currency }),
    numberFormat: t.field({
      type: numberFormat,
      resolve: ({ decimalMark }) => (decimalMark === null ? 'UNKNOWN' : namesOf[decimalMark]),
    }),
    code: t.exposeID('code', { description: 'What a signature for it names.' }),
    signatureRequired: t.exposeBoolean('signatureRequired', {
      description: 'Only what a server of yours signed can be paid through it.',
    }),
  }),
});
