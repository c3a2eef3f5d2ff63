import { ok } from '@artspay/core/result';
import { builder } from '#api/graphql/merchant/builder';
import { paymentUrl } from '#api/graphql/merchant/payment-url';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { readInScope } from '#api/reading/read-in-scope';

builder.mutationField('paymentUrlSetSignatureRequired', (t) =>
  t.field({
    description:
      'Says whether only what a server of yours signed can be paid through the Payment URL. It holds for every link in emails already sent.',
    type: paymentUrl,
    args: { required: t.arg.boolean({ required: true }) },
    resolve: async (_root, { required }, context) => {
      const { scope } = signedIn(context);
      const { unitOfWork } = context.services.payment;
      await unitOfWork.transaction(scope, async ({ merchants }) =>
        ok(await merchants.setSignatureRequired(required)),
      );
      return readInScope(unitOfWork, scope, ({ merchants }) => merchants.paymentUrl());
    },
  }),
);
