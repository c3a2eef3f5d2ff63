import { editLink } from '@artspay/core/payment-link/edit-link';
import { builder, moneyInput } from '#api/graphql/merchant/builder';
import { linkFailure } from '#api/graphql/merchant/errors';
import { paymentLinkResult } from '#api/graphql/merchant/payment-link-result';
import { signedIn } from '#api/graphql/merchant/signed-in';

const input = builder.inputType('PaymentLinkEditInput', {
  description: 'What is absent stays as it is.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    amount: t.field({ type: moneyInput }),
    reference: t.string(),
    description: t.string(),
    payerMayEdit: t.boolean(),
  }),
});

builder.mutationField('paymentLinkEdit', (t) =>
  t.field({
    type: paymentLinkResult,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, arguments_, context) => {
      const { scope, userId } = signedIn(context);
      const edited = await editLink(context.services.payment, scope, arguments_.input, {
        kind: 'staff',
        userId,
      });
      return edited.ok ? edited.value : linkFailure(edited.error, ['input']);
    },
  }),
);
