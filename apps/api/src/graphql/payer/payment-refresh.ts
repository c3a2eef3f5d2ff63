import { refreshPayment } from '@artspay/core/payment/refresh-payment';
import { builder } from '#api/graphql/payer/builder';
import { notFound } from '#api/graphql/payer/errors';
import { followed } from '#api/graphql/payer/followed-payment';
import { openDoor } from '#api/graphql/payer/open-payment';
import { paymentResult } from '#api/graphql/payer/payment';

builder.mutationField('paymentRefresh', (t) =>
  t.field({
    description: 'The payer came back from their bank: ask the gateway now.',
    type: paymentResult,
    args: { id: t.arg.id({ required: true }), secret: t.arg.string({ required: true }) },
    resolve: async (_root, { id, secret }, { services }) => {
      const door = await openDoor(services, id, secret);
      if (door === null) return notFound('paymentNotFound');
      const asked = await refreshPayment(services.payment, door.scope, door.id);
      return asked.ok ? followed(asked.value, door.scope) : notFound('paymentNotFound');
    },
  }),
);
