import { type LinkStatus, linkStatus } from '@artspay/core/payment-link/payment-link';
import type { LinkAtDoor } from '@artspay/db/queries/find-payable';
import { latestPaidAt } from '@artspay/db/queries/paid-summaries';
import { builder, mode, money } from '#api/graphql/payer/builder';
import { cardFrame } from '#api/graphql/payer/card-frame';
import { notFound, notFoundError, tryLaterError } from '#api/graphql/payer/errors';
import { payee } from '#api/graphql/payer/payee';
import { openLink } from '#api/reading/doors';
import { knock } from '#api/velocity/knock';
import { isKind } from '#api/graphql/shared/kind';

type PayLink = LinkAtDoor & { readonly kind: 'PayLink' };

const payLinkStatus = builder.enumType('PayLinkStatus', {
  values: {
    ACTIVE: { value: 'active' },
    PAYMENT_PENDING: { value: 'payment_pending' },
    PAID: { value: 'paid' },
    DEACTIVATED: { value: 'deactivated' },
  } satisfies Record<Uppercase<LinkStatus>, { value: LinkStatus }>,
});

const payLink = builder.objectRef<PayLink>('PayLink').implement({
  description: 'A payment link, as its payer may see it.',
  isTypeOf: isKind('PayLink'),
  fields: (t) => ({
    code: t.id({ resolve: ({ link }) => link.code }),
    mode: t.field({ type: mode, resolve: ({ scope }) => scope.mode }),
    payee: t.field({ type: payee, resolve: ({ merchant }) => merchant }),
    amount: t.field({ type: money, resolve: ({ link }) => link.amount }),
    reference: t.string({ resolve: ({ link }) => link.reference }),
    description: t.string({ nullable: true, resolve: ({ link }) => link.description }),
    payerMayEdit: t.boolean({
      description: 'The payer may change amount and reference; the currency never.',
      resolve: ({ link }) => link.payerMayEdit,
    }),
    status: t.field({ type: payLinkStatus, resolve: ({ link }) => linkStatus(link) }),
    paidAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was paid, if it was.',
      resolve: ({ scope, link }, _arguments, { services }) =>
        link.usesSucceeded === 0 ? null : latestPaidAt(services.database, scope, link.id),
    }),
    cardFrame: t.field({
      type: cardFrame,
      nullable: true,
      description: 'Absent when it cannot be paid now.',
      resolve: ({ scope, link }, _arguments, { services }) =>
        linkStatus(link) === 'active' ? services.gatewayAccounts.cardFrame(scope) : null,
    }),
  }),
});

const result = builder.unionType('PayLinkResult', { types: [payLink, notFoundError, tryLaterError] });

builder.queryField('payLink', (t) =>
  t.field({
    type: result,
    args: { code: t.arg.id({ required: true }) },
    resolve: async (_root, { code }, context) => {
      const { services } = context;
      const held = await knock(context, 'lookups_per_address');
      if (held !== null) return held;
      const door = await openLink(services, code);
      return door === null ? notFound('linkNotFound') : { kind: 'PayLink' as const, ...door };
    },
  }),
);
