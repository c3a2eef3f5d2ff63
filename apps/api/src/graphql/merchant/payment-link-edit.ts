import { editLink } from '@artspay/core/payment-link/edit-link';
import { builder, moneyInput, payerMayEdit } from '#api/graphql/merchant/builder';
import { linkFailure } from '#api/graphql/merchant/errors';
import { limitFields, useLimitDescription } from '#api/graphql/merchant/limit-fields';
import { paymentLinkResult } from '#api/graphql/merchant/payment-link-result';
import { signedIn } from '#api/graphql/merchant/signed-in';

const input = builder.inputType('PaymentLinkEditInput', {
  description:
    'What is absent stays as it is; null removes what can be absent. Once it was paid, only `useLimit`, `expiry` and `signatureRequired` can be changed.',
  fields: (t) => ({
    id: t.id({ required: true }),
    version: t.int({ required: true }),
    amount: t.field({ type: moneyInput, description: 'Null: the payer decides.' }),
    reference: t.string(),
    description: t.string(),
    payerMayEdit: t.field({ type: payerMayEdit }),
    useLimit: t.int({
      description: `${useLimitDescription} Not less than it was paid and is being paid.`,
    }),
    ...limitFields(t),
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
