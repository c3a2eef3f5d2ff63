import { parseId } from '@artspay/core/id/id';
import { linksByIds, merchantsByIds, paymentsByIds } from '@artspay/db/queries/by-ids';
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
      const { database } = context.services;
      const [linkId, paymentId, merchantId] = [parseId('link', id), parseId('pay', id), parseId('mer', id)];
      if (linkId !== null) return (await linksByIds(database, scope, [linkId])).get(linkId) ?? null;
      if (paymentId !== null)
        return (await paymentsByIds(database, scope, [paymentId])).get(paymentId) ?? null;
      if (merchantId !== scope.merchantId) return null;
      return (await merchantsByIds(database, [merchantId])).get(merchantId) ?? null;
    },
  }),
);
