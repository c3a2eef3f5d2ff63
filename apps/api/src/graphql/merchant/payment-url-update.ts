import type { PaymentUrl } from '@artspay/core/invoice-link/payment-url';
import { updatePaymentUrl } from '@artspay/core/invoice-link/update-payment-url';
import type { DecimalMark } from '@artspay/core/money/decimal-mark';
import { builder, payerMayEdit } from '#api/graphql/merchant/builder';
import { invalidInput, invalidInputError } from '#api/graphql/merchant/errors';
import { type NumberFormat, numberFormat, paymentUrl } from '#api/graphql/merchant/payment-url';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { isKind } from '#api/graphql/shared/kind';

const marks: Readonly<Record<NumberFormat, DecimalMark | null>> = {
  DECIMAL_POINT: '.',
  DECIMAL_COMMA: ',',
  UNKNOWN: null,
};

type Success = { readonly kind: 'PaymentUrlUpdateSuccess'; readonly paymentUrl: PaymentUrl };

const success = builder.objectRef<Success>('PaymentUrlUpdateSuccess').implement({
  isTypeOf: isKind('PaymentUrlUpdateSuccess'),
  fields: (t) => ({ paymentUrl: t.field({ type: paymentUrl, resolve: (parent) => parent.paymentUrl }) }),
});

const result = builder.unionType('PaymentUrlUpdateResult', { types: [success, invalidInputError] });

const input = builder.inputType('PaymentUrlUpdateInput', {
  description: 'What is absent stays as it is.',
  fields: (t) => ({
    numberFormat: t.field({ type: numberFormat }),
    payerMayEdit: t.field({
      type: payerMayEdit,
      description: 'What the page lets a payer change of what the URL says. Not a lock: see the maximum.',
    }),
    maximumAmount: t.field({
      type: 'Decimal',
      description: 'The most that can be paid at once, in the URL\'s currency: "5000.00". Null: no limit.',
    }),
  }),
});

builder.mutationField('paymentUrlUpdate', (t) =>
  t.field({
    description: 'Settings of the Payment URL. They hold for every link in emails already sent.',
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, { input: wanted }, context) => {
      const { scope, userId } = signedIn(context);
      const { numberFormat: format, payerMayEdit: editable, maximumAmount } = wanted;
      const done = await updatePaymentUrl(
        context.services.payment,
        scope,
        {
          decimalMark: format ? marks[format] : undefined,
          payerMayEdit: editable ?? undefined,
          maximumAmount,
        },
        { kind: 'staff', userId },
      );
      return done.ok
        ? { kind: 'PaymentUrlUpdateSuccess' as const, paymentUrl: done.value }
        : invalidInput(done.error);
    },
  }),
);
