import { acceptLateMoney } from '@artspay/core/late-money/accept-late-money';
import { builder } from '#api/graphql/merchant/builder';
import { invalidInputError, notFoundError } from '#api/graphql/merchant/errors';
import { paymentConflictError, paymentFailure } from '#api/graphql/merchant/payment-errors';
import { currentPayment } from '#api/graphql/merchant/refund-create';
import { payment } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { isKind } from '#api/graphql/shared/kind';
import type { Payment } from '@artspay/core/payment/payment';

type Success = { readonly kind: 'LateMoneyAcceptSuccess'; readonly payment: Payment };

const success = builder.objectRef<Success>('LateMoneyAcceptSuccess').implement({
  isTypeOf: isKind('LateMoneyAcceptSuccess'),
  fields: (t) => ({ payment: t.field({ type: payment, resolve: (parent) => parent.payment }) }),
});

const result = builder.unionType('LateMoneyAcceptResult', {
  types: [success, notFoundError, invalidInputError, paymentConflictError],
});

builder.mutationField('lateMoneyAccept', (t) =>
  t.field({
    description: 'Keeps money that arrived late. It is counted apart from how often the link can be paid.',
    type: result,
    args: { paymentId: t.arg.id({ required: true }) },
    resolve: async (_root, { paymentId }, context) => {
      const { scope, userId } = signedIn(context);
      const actor = { kind: 'staff', userId } as const;
      const accepted = await acceptLateMoney(context.services.payment, scope, paymentId, actor);
      return accepted.ok
        ? ({ kind: 'LateMoneyAcceptSuccess', payment: accepted.value } as const)
        : paymentFailure(accepted.error, [], await currentPayment(context, paymentId));
    },
  }),
);
