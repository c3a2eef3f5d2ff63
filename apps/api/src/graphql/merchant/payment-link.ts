import { parseId } from '@artspay/core/id/id';
import { linkStatus } from '@artspay/core/payment-link/payment-link';
import { linksByIds } from '@artspay/db/queries/by-ids';
import { listLinks } from '@artspay/db/queries/list-links';
import { listPayments } from '@artspay/db/queries/list-payments';
import { builder, money } from '#api/graphql/merchant/builder';
import { node } from '#api/graphql/merchant/node';
import { pageRequest, toConnection } from '#api/graphql/merchant/page-arguments';
import { paymentConnection } from '#api/graphql/merchant/payment';
import { paymentLinkStatus } from '#api/graphql/merchant/payment-link-status';
import { paymentLink } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { isKind } from '#api/graphql/shared/kind';

paymentLink.implement({
  interfaces: [node],
  isTypeOf: isKind('link'),
  fields: (t) => ({
    code: t.exposeString('code'),
    url: t.string({ resolve: ({ code }, _arguments, { services }) => `${services.publicUrl}/pay/${code}` }),
    amount: t.field({ type: money, resolve: ({ amount }) => amount }),
    reference: t.exposeString('reference'),
    description: t.exposeString('description', { nullable: true }),
    payerMayEdit: t.exposeBoolean('payerMayEdit'),
    status: t.field({ type: paymentLinkStatus, resolve: linkStatus }),
    version: t.exposeInt('version', {
      description: 'Grows with each edit; an edit names the version it was based on.',
    }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: ({ updatedAt }) => updatedAt }),
    deactivatedAt: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ deactivatedAt }) => deactivatedAt,
    }),
    paid: t.field({
      type: money,
      nullable: true,
      description: 'What was received, when it was paid; the payer may have changed the amount.',
      resolve: async ({ id }, _arguments, { load }) => (await load?.paid.load(id))?.received ?? null,
    }),
    refunded: t.field({
      type: money,
      nullable: true,
      description: 'What of it was given back, where something was.',
      resolve: async ({ id }, _arguments, { load }) => {
        const refunded = (await load?.paid.load(id))?.refunded ?? null;
        return refunded?.minor === 0n ? null : refunded;
      },
    }),
    lateMoney: t.field({
      type: money,
      nullable: true,
      description: 'Arrived when it could no longer be paid, and waits for staff to accept or refund it.',
      resolve: async ({ id }, _arguments, { load }) => (await load?.lateMoney.load(id)) ?? null,
    }),
    payments: t.connection(
      {
        type: paymentConnection.node,
        resolve: async ({ id }, page, context) =>
          toConnection(
            await listPayments(context.services.database, signedIn(context).scope, pageRequest(page), {
              payableId: id,
            }),
          ),
      },
      paymentConnection.connection,
      paymentConnection.edge,
    ),
  }),
});

builder.queryField('paymentLink', (t) =>
  t.field({
    type: paymentLink,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, arguments_, context) => {
      const { scope } = signedIn(context);
      const id = parseId('link', arguments_.id);
      return id === null
        ? null
        : ((await linksByIds(context.services.database, scope, [id])).get(id) ?? null);
    },
  }),
);

builder.queryField('paymentLinks', (t) =>
  t.connection(
    {
      type: paymentLink,
      description: 'Newest first. `search` matches reference and code; `reference` exactly.',
      args: {
        search: t.arg.string(),
        status: t.arg({ type: paymentLinkStatus }),
        reference: t.arg.string(),
      },
      resolve: async (_root, { search, status, reference, ...page }, context) =>
        toConnection(
          await listLinks(context.services.database, signedIn(context).scope, pageRequest(page), {
            search: search ?? null,
            status: status ?? null,
            reference: reference ?? null,
          }),
        ),
    },
    { name: 'PaymentLinkConnection' },
    { name: 'PaymentLinkEdge' },
  ),
);
