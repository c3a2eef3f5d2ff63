import { deactivateLink } from '@artspay/core/payment-link/deactivate-link';
import { builder } from '#api/graphql/merchant/builder';
import { linkFailure } from '#api/graphql/merchant/errors';
import { paymentLinkResult } from '#api/graphql/merchant/payment-link-result';
import { signedIn } from '#api/graphql/merchant/signed-in';

builder.mutationField('paymentLinkDeactivate', (t) =>
  t.field({
    type: paymentLinkResult,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const { scope, userId } = signedIn(context);
      const done = await deactivateLink(context.services.payment, scope, id, { kind: 'staff', userId });
      return done.ok ? done.value : linkFailure(done.error, []);
    },
  }),
);
