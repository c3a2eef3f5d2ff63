import { parseId } from '@artspay/core/id/id';
import { builder } from '#api/graphql/merchant/builder';
import { signedIn } from '#api/graphql/merchant/signed-in';

const typeNames: Readonly<Record<string, string>> = {
  mer: 'Merchant',
  link: 'PaymentLink',
  pay: 'Payment',
};

export const node = builder.interfaceRef<{ readonly id: string }>('Node').implement({
  fields: (t) => ({ id: t.exposeID('id') }),
  resolveType: ({ id }) => typeNames[id.split('_', 1)[0] ?? ''],
});

builder.queryField('node', (t) =>
  t.field({
    type: node,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const { scope } = signedIn(context);
      const { readings } = context.services;
      const [linkId, paymentId] = [parseId('link', id), parseId('pay', id)];
      if (linkId !== null) return (await readings.linksById(scope, [linkId]))[0] ?? null;
      if (paymentId !== null) return readings.payment(scope, paymentId);
      return id === scope.merchantId ? (await readings.merchant(scope)).merchant : null;
    },
  }),
);
