import { largestUseLimit } from '@artspay/core/payment-link/link-input';
import { mostFields } from '@artspay/core/custom-field/parse-custom-fields';
import { mostSuggestions } from '@artspay/core/payment-link/amount-rules';
import { builder } from '#api/graphql/merchant/builder';
import { customFieldInput } from '#api/graphql/merchant/custom-field-input';

/** A clock's reading in a zone, not an instant: it is the server that knows about summer time. */
const expiryInput = builder.inputType('ExpiryInput', {
  description:
    'A date and time as people in a place read it. Where clocks are put back and it happens twice, the second is meant; where they are put forward and it never happens, as long after the change as it was written.',
  fields: (t) => ({
    dateTime: t.string({
      required: true,
      description: 'Without an offset: "2026-12-24T17:00". It has to be in the future.',
    }),
    timeZone: t.string({
      required: true,
      description: 'An IANA zone: "Australia/Sydney", or "UTC" for an instant.',
    }),
  }),
});

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The fields that create and edit share are said once; they differ in what absent means. */
export const limitFields = (t: InputFields) => ({
  currency: t.field({
    type: 'CurrencyCode',
    description: 'Needed where the payer decides the amount: "AUD". Otherwise it is the amount\'s.',
  }),
  minimumAmount: t.field({
    type: 'Decimal',
    description: 'In the link\'s currency: "5.00". Only where the payer may edit the amount.',
  }),
  maximumAmount: t.field({
    type: 'Decimal',
    description: 'In the link\'s currency: "500.00". Only where the payer may edit the amount.',
  }),
  suggestedAmounts: t.field({
    type: ['Decimal'],
    description: `Up to ${mostSuggestions} different amounts within the limits, in the link's currency: ["20.00", "50.00"]. Only where the payer may edit the amount.`,
  }),
  customFields: t.field({
    type: [customFieldInput],
    description: `Up to ${mostFields} questions to the payer, in their order.`,
  }),
  expiry: t.field({
    type: expiryInput,
    description:
      'From then on no new payment is taken: { dateTime: "2026-12-24T17:00", timeZone: "Australia/Sydney" }. Null: never.',
  }),
  signatureRequired: t.boolean({
    description: 'Only what a server of yours signed for it can be paid.',
  }),
});

export const useLimitDescription = `How often it can be paid in all: 1 to ${largestUseLimit}, such as 7; null: without limit.`;
