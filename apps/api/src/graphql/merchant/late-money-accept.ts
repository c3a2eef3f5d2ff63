import { acceptLateMoney } from '@artspay/core/late-money/accept-late-money';
import { builder } from '#api/graphql/merchant/builder';
import { invalidInputError, notFoundError } from '#api/graphql/merchant/errors';
import { paymentConflictError, paymentFailure } from '#api/graphql/merchant/payment-errors';
import { currentPayment } from '#api/graphql/merchant/refund-create';
import { payment } from '#api/graphql/merchant/refs';
import { idempotencyKeyField, keyReusedError, replayable, underKey } from '#api/graphql/merchant/under-key';
import { isKind } from '#api/graphql/shared/kind';
import type { Payment } from '@artspay/core/payment/payment';

type Success = {
  readonly kind: 'LateMoneyAcceptSuccess';
  readonly payment: Payment;
  readonly replayed: boolean;
};

const success = builder.objectRef<Success>('LateMoneyAcceptSuccess').implement({
  interfaces: [replayable],
  isTypeOf: isKind('LateMoneyAcceptSuccess'),
  fields: (t) => ({ payment: t.field({ type: payment, resolve: (parent) => parent.payment }) }),
});

const result = builder.unionType('LateMoneyAcceptResult', {
  types: [success, notFoundError, invalidInputError, paymentConflictError, keyReusedError],
});

const input = builder.inputType('LateMoneyAcceptInput', {
  fields: (t) => ({
    idempotencyKey: t.string(idempotencyKeyField),
    paymentId: t.id({ required: true }),
  }),
});

builder.mutationField('lateMoneyAccept', (t) =>
  t.field({
    description: 'Keeps money that arrived late. It is counted apart from how often the link can be paid.',
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: (_root, { input: wanted }, context) =>
      underKey(context, 'lateMoneyAccept', wanted, {
        run: (request, { scope, actor }) =>
          acceptLateMoney(context.services.payment, scope, wanted.paymentId, actor, request),
        done: ({ made, replayed }) => ({ kind: 'LateMoneyAcceptSuccess', payment: made, replayed }) as const,
        refused: async (failure) =>
          paymentFailure(failure, ['input'], await currentPayment(context, wanted.paymentId)),
      }),
  }),
);
