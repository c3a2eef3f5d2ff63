import { confirmPayment } from '@artspay/core/payment/confirm-payment';
import { builder, moneyInput } from '#api/graphql/payer/builder';
import {
  conflictError,
  invalidInputError,
  notFound,
  notFoundError,
  notPayableError,
  payerFailure,
  tryLater,
  tryLaterError,
} from '#api/graphql/payer/errors';
import { followed } from '#api/graphql/payer/followed-payment';
import { openDoor } from '#api/graphql/payer/open-payment';
import { followedPayment } from '#api/graphql/payer/payment';
import { closed, crowded, knock } from '#api/velocity/knock';

const result = builder.unionType('PaymentConfirmResult', {
  types: [followedPayment, notFoundError, invalidInputError, notPayableError, conflictError, tryLaterError],
});

const input = builder.inputType('PaymentConfirmInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    secret: t.string({ required: true }),
    token: t.string({ required: true, description: 'From the card frame; used once.' }),
    shownAmount: t.field({
      type: moneyInput,
      required: true,
      description: 'The amount the payer saw on the button.',
    }),
  }),
});

builder.mutationField('paymentConfirm', (t) =>
  t.field({
    type: result,
    args: { input: t.arg({ type: input, required: true }) },
    resolve: async (_root, { input: { id, secret, token, shownAmount } }, context) => {
      const { services, address } = context;
      const held = await knock(context, 'lookups_per_address');
      if (held !== null) return held;
      const door = await openDoor(services, id, secret);
      if (door === null) return notFound('paymentNotFound');
      const confirmed = await confirmPayment(services.payment, door.scope, {
        paymentId: door.id,
        token,
        shownAmount,
        address,
      });
      if (confirmed.ok) return followed(confirmed.value, door.scope);
      const { error } = confirmed;
      if (error.code === 'too_many_tries') return tryLater(error.waitMs);
      if (error.code === 'limits_unavailable') return closed(services, error.cause);
      if (error.code === 'busy') return crowded(services, error.cause);
      return payerFailure(error, { prefix: ['input'], paidAt: null });
    },
  }),
);
