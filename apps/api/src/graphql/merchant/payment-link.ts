import { parseId } from '@artspay/core/id/id';
import { linkStatus } from '@artspay/core/payment-link/payment-link';
import { linksByIds } from '@artspay/db/queries/by-ids';
import { listLinks } from '@artspay/db/queries/list-links';
import { listPayments } from '@artspay/db/queries/list-payments';
import { builder, customField, expiry, money, payerMayEdit } from '#api/graphql/merchant/builder';
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
    currency: t.field({ type: 'CurrencyCode', resolve: ({ currency }) => currency }),
    amount: t.field({
      type: money,
      nullable: true,
      description: 'Null: the payer decides.',
      resolve: ({ amount }) => amount,
    }),
    minimumAmount: t.field({
      type: money,
      nullable: true,
      description: 'The least that a payer who may choose can pay.',
      resolve: ({ amountRules }) => amountRules.minimum,
    }),
    maximumAmount: t.field({
      type: money,
      nullable: true,
      description: 'The most that a payer who may choose can pay.',
      resolve: ({ amountRules }) => amountRules.maximum,
    }),
    suggestedAmounts: t.field({
      type: [money],
      description: 'To choose from, in this order; the payer may type another amount.',
      resolve: ({ amountRules }) => [...amountRules.suggested],
    }),
    reference: t.exposeString('reference'),
    description: t.exposeString('description', { nullable: true }),
    payerMayEdit: t.expose('payerMayEdit', { type: payerMayEdit }),
    customFields: t.field({
      type: [customField],
      description: 'What the payer is asked besides, in this order.',
      resolve: ({ customFields }) => [...customFields],
    }),
    useLimit: t.exposeInt('useLimit', {
      nullable: true,
      description: 'How often it can be paid in all; null: without limit.',
    }),
    usesTaken: t.int({
      description: 'How often it was paid. Late money is not in it.',
      resolve: async ({ id, useLimit, usesSucceeded }, _arguments, { load }) =>
        useLimit === null ? ((await load?.paid.load(id))?.timesPaid ?? 0) : usesSucceeded,
    }),
    expiry: t.field({
      type: expiry,
      nullable: true,
      description: 'From then on it takes no new payment; one that is under way may finish.',
      resolve: ({ expiry: when }) => when,
    }),
    signatureRequired: t.exposeBoolean('signatureRequired', {
      description: 'Only what a server of yours signed for it can be paid.',
    }),
    status: t.field({
      type: paymentLinkStatus,
      resolve: async (link, _arguments, context) => {
        signedIn(context);
        return linkStatus(link, (await context.load?.now.load('now')) ?? link.updatedAt);
      },
    }),
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
      description:
        'What was received in all, accepted late money too, when it was paid; payers may have changed the amount.',
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
