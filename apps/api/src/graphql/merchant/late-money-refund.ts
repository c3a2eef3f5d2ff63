import { refundLateMoney } from '@artspay/core/late-money/refund-late-money';
import { builder, moneyInput } from '#api/graphql/merchant/builder';
import { paymentFailure } from '#api/graphql/merchant/payment-errors';
import { currentPayment, refundCreated, refundCreateResult } from '#api/graphql/merchant/refund-create';
import { idempotencyKeyField, underKey } from '#api/graphql/merchant/under-key';

const input = builder.inputType('LateMoneyRefundInput', {
  fields: (t) => ({
    idempotencyKey: t.string(idempotencyKeyField),
    paymentId: t.id({ required: true }),
    refundable: t.field({
      type: moneyInput,
      required: true,
      description: "The payment's `refundable` as the caller saw it: all of it goes back.",
    }),
  }),
});

builder.mutationField('lateMoneyRefund', (t) =>
  t.field({
    description: 'Gives late money back, all that is left of it.',
    type: refundCreateResult,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: (_root, { input: wanted }, context) =>
      underKey(context, 'lateMoneyRefund', wanted, {
        run: (request, { scope, actor }) =>
          refundLateMoney(context.services.payment, scope, wanted, actor, request),
        done: refundCreated,
        refused: async (failure) =>
          paymentFailure(failure, ['input'], await currentPayment(context, wanted.paymentId)),
      }),
  }),
);
