import { parseId } from '@artspay/core/id/id';
import type { Payment } from '@artspay/core/payment/payment';
import { type AppliedMark, markApplied, unmarkApplied } from '@artspay/db/repositories/applied-payments';
import { builder } from '#api/graphql/merchant/builder';
import { notFoundError } from '#api/graphql/merchant/errors';
import { paymentById } from '#api/graphql/merchant/payment-by-id';
import { payment } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { isKind } from '#api/graphql/shared/kind';
import { say } from '#api/text/messages';

const mark = builder.objectRef<AppliedMark>('AppliedMark').implement({
  description: 'Somebody entered this payment in the invoicing tool and said so.',
  fields: (t) => ({
    at: t.field({ type: 'DateTime', resolve: ({ at }) => at }),
    by: t.exposeString('by', { description: 'The name of whoever said so.' }),
  }),
});

builder.objectField(payment, 'applied', (t) =>
  t.field({
    type: mark,
    nullable: true,
    description: 'Set once staff have entered the payment in their invoicing tool.',
    resolve: ({ id }, _arguments, { load }) => load?.applied.load(id) ?? null,
  }),
);

type Success = { readonly kind: 'PaymentSetAppliedSuccess'; readonly payment: Payment };

const success = builder.objectRef<Success>('PaymentSetAppliedSuccess').implement({
  isTypeOf: isKind('PaymentSetAppliedSuccess'),
  fields: (t) => ({ payment: t.field({ type: payment, resolve: (parent) => parent.payment }) }),
});

const result = builder.unionType('PaymentSetAppliedResult', { types: [success, notFoundError] });

const input = builder.inputType('PaymentSetAppliedInput', {
  fields: (t) => ({
    paymentId: t.id({ required: true }),
    applied: t.boolean({ required: true, description: 'False takes the tick away.' }),
  }),
});

builder.mutationField('paymentSetApplied', (t) =>
  t.field({
    description:
      'Notes that a payment which took money through the Payment URL stands in the invoicing tool. Moves no money; saying it again changes nothing.',
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, { input: { paymentId, applied } }, context) => {
      const { scope, userId } = signedIn(context);
      const { database } = context.services;
      const id = parseId('pay', paymentId);
      const found = id === null ? null : await paymentById(context, id);
      if (found === null || found.capturedAt === null || parseId('inv', found.payableId) === null)
        return {
          kind: 'NotFoundError' as const,
          code: 'NOT_FOUND' as const,
          message: say('paymentNotFound'),
          path: ['input', 'paymentId'],
        };
      if (applied) await markApplied(database, scope, found.id, userId);
      else await unmarkApplied(database, scope, found.id);
      return { kind: 'PaymentSetAppliedSuccess' as const, payment: found };
    },
  }),
);
