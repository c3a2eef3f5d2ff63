import { buildHarvestUrl, paymentUrlAddress } from '@artspay/core/invoice-link/build-payment-url';
import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import type { DecimalMark } from '@artspay/core/money/decimal-mark';
import { lastVisitAt, troubledVisits, type Visit } from '@artspay/db/repositories/payment-url-visits';
import { builder, money, payerMayEdit } from '#api/graphql/merchant/builder';
import { readingKind } from '#api/graphql/merchant/payment-url-reading-kind';
import { signedIn } from '#api/graphql/merchant/signed-in';

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

const visit = builder.objectRef<Visit>('PaymentUrlVisit').implement({
  description: 'A page that was opened through the Payment URL and could not be read as it should.',
  fields: (t) => ({
    kind: t.field({ type: readingKind, resolve: ({ kind }) => kind }),
    reference: t.exposeString('reference', { nullable: true }),
    amountAsWritten: t.exposeString('amountAsWritten', { nullable: true }),
    currencyAsWritten: t.exposeString('currencyAsWritten', {
      nullable: true,
      description: 'What it named where its currency is in doubt.',
    }),
    times: t.exposeInt('times'),
    lastAt: t.field({ type: 'DateTime', resolve: ({ lastAt }) => lastAt }),
  }),
});

export const paymentUrl = builder.objectRef<PaymentUrl>('PaymentUrl').implement({
  description: "The merchant's own URL for invoicing tools. Its code never changes.",
  fields: (t) => ({
    harvest: t.string({
      description: "The URL with Harvest's variables in place, literal percent signs included.",
      resolve: ({ code, currency }, _arguments, { services }) =>
        buildHarvestUrl(services.publicUrl, code, currency),
    }),
    address: t.string({
      description: 'The URL without anything filled in, for tools with other placeholders.',
      resolve: ({ code }, _arguments, { services }) => paymentUrlAddress(services.publicUrl, code),
    }),
    lastVisitAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When one of its links was last opened that could be read; null: never.',
      resolve: (_parent, _arguments, context) =>
        lastVisitAt(context.services.database, signedIn(context).scope),
    }),
    troubledVisits: t.field({
      type: [visit],
      description:
        'Pages whose URL arrived cut, unreplaced or contradicting, newest first; at most 50, kept for thirty days.',
      resolve: async (_parent, _arguments, context) => [
        ...(await troubledVisits(context.services.database, signedIn(context).scope)),
      ],
    }),
    payerMayEdit: t.field({ type: payerMayEdit, resolve: (parent) => parent.payerMayEdit }),
    maximumAmount: t.field({
      type: money,
      nullable: true,
      description: 'The most that can be paid at once; null: no limit.',
      resolve: ({ maximum }) => maximum,
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
