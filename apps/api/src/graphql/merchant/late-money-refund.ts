import { refundLateMoney } from '@artspay/core/late-money/refund-late-money';
import { builder, moneyInput } from '#api/graphql/merchant/builder';
import { paymentFailure } from '#api/graphql/merchant/payment-errors';
import { currentPayment, refundCreated, refundCreateResult } from '#api/graphql/merchant/refund-create';
import { signedIn } from '#api/graphql/merchant/signed-in';

const input = builder.inputType('LateMoneyRefundInput', {
  fields: (t) => ({
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
    resolve: async (_root, arguments_, context) => {
      const { scope, userId } = signedIn(context);
      const requested = await refundLateMoney(context.services.payment, scope, arguments_.input, {
        kind: 'staff',
        userId,
      });
      return requested.ok
        ? refundCreated(requested.value)
        : paymentFailure(
            requested.error,
            ['input'],
            await currentPayment(context, arguments_.input.paymentId),
          );
    },
  }),
);
