import { parseId } from '@artspay/core/id/id';
import { requestRefund, type RequestedRefund } from '@artspay/core/refund/request-refund';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { builder, moneyInput } from '#api/graphql/merchant/builder';
import { invalidInputError, notFoundError } from '#api/graphql/merchant/errors';
import { paymentById } from '#api/graphql/merchant/payment-by-id';
import { paymentConflictError, paymentFailure } from '#api/graphql/merchant/payment-errors';
import { refund } from '#api/graphql/merchant/refund';
import { payment } from '#api/graphql/merchant/refs';
import { idempotencyKeyField, keyReusedError, replayable, underKey } from '#api/graphql/merchant/under-key';
import { isKind } from '#api/graphql/shared/kind';

type Success = RequestedRefund & { readonly kind: 'RefundCreateSuccess' };

const success = builder.objectRef<Success>('RefundCreateSuccess').implement({
  description: 'It was asked for. Its status says how it stands: it may still be declined.',
  interfaces: [replayable],
  isTypeOf: isKind('RefundCreateSuccess'),
  fields: (t) => ({
    refund: t.field({ type: refund, resolve: (parent) => parent.refund }),
    payment: t.field({ type: payment, resolve: (parent) => parent.payment }),
  }),
});

export const refundCreateResult = builder.unionType('RefundCreateResult', {
  types: [success, notFoundError, invalidInputError, paymentConflictError, keyReusedError],
});

export const refundCreated = (requested: RequestedRefund): Success => ({
  kind: 'RefundCreateSuccess',
  ...requested,
});

/** The payment that a failed mutation was about, as it stands. */
export const currentPayment = async (context: GraphqlContext, text: string) => {
  const id = parseId('pay', text);
  return id === null ? null : paymentById(context, id);
};

const input = builder.inputType('RefundCreateInput', {
  fields: (t) => ({
    idempotencyKey: t.string(idempotencyKeyField),
    paymentId: t.id({ required: true }),
    amount: t.field({ type: moneyInput, required: true, description: 'More than zero.' }),
    refundable: t.field({
      type: moneyInput,
      required: true,
      description: "The payment's `refundable` as the caller saw it; refused when it is another by now.",
    }),
    reason: t.string({ description: 'For staff; the payer does not see it.' }),
    attempt: t.int({ description: 'Of a surplus capture; absent for the payment itself.' }),
  }),
});

builder.mutationField('refundCreate', (t) =>
  t.field({
    description: 'Gives money back to the payer, all or a part of what is left.',
    type: refundCreateResult,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: (_root, { input: wanted }, context) =>
      underKey(context, 'refundCreate', wanted, {
        run: (keyed, { scope, actor }) =>
          requestRefund(
            context.services.payment,
            scope,
            { ...wanted, reason: wanted.reason ?? null, attempt: wanted.attempt ?? null },
            actor,
            { keyed },
          ),
        done: refundCreated,
        refused: async (failure) =>
          paymentFailure(failure, ['input'], await currentPayment(context, wanted.paymentId)),
      }),
  }),
);
