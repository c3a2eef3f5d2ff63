import { type LinkStatus, linkStatus } from '@artspay/core/payment-link/payment-link';
import { lockSigned } from '@artspay/core/signed-prefill/lock-signed';
import type { LinkAtDoor } from '@artspay/db/queries/find-payable';
import { latestPaidAt } from '@artspay/db/queries/paid-summaries';
import { builder, customField, expiry, mode, money, payerMayEdit } from '#api/graphql/payer/builder';
import { cardFrame } from '#api/graphql/payer/card-frame';
import { notFound, notFoundError, tryLaterError } from '#api/graphql/payer/errors';
import { signatureError, signatureFailure } from '#api/graphql/payer/signature-error';
import { payee } from '#api/graphql/payer/payee';
import { openLink } from '#api/reading/doors';
import { readSigned } from '#api/signing/read-signed';
import { knock } from '#api/velocity/knock';
import { isKind } from '#api/graphql/shared/kind';

type PayLink = LinkAtDoor & { readonly kind: 'PayLink' };

const statusOf = ({ link, seenAt }: LinkAtDoor): LinkStatus => linkStatus(link, seenAt);

const payLinkStatus = builder.enumType('PayLinkStatus', {
  values: {
    ACTIVE: { value: 'active' },
    PAYMENT_PENDING: { value: 'payment_pending' },
    PAID: { value: 'paid', description: 'As often as it can be.' },
    EXPIRED: { value: 'expired' },
    DEACTIVATED: { value: 'deactivated' },
  } satisfies Record<Uppercase<LinkStatus>, { value: LinkStatus; description?: string }>,
});

const payLink = builder.objectRef<PayLink>('PayLink').implement({
  description: 'A payment link, as its payer may see it.',
  isTypeOf: isKind('PayLink'),
  fields: (t) => ({
    code: t.id({ resolve: ({ link }) => link.code }),
    mode: t.field({ type: mode, resolve: ({ scope }) => scope.mode }),
    payee: t.field({ type: payee, resolve: ({ merchant }) => merchant }),
    currency: t.field({ type: 'CurrencyCode', resolve: ({ link }) => link.currency }),
    amount: t.field({
      type: money,
      nullable: true,
      description: 'Null: the payer decides.',
      resolve: ({ link }) => link.amount,
    }),
    minimumAmount: t.field({
      type: money,
      nullable: true,
      description: 'The least that can be paid, where the payer may choose.',
      resolve: ({ link }) => link.amountRules.minimum,
    }),
    maximumAmount: t.field({
      type: money,
      nullable: true,
      description: 'The most that can be paid, where the payer may choose.',
      resolve: ({ link }) => link.amountRules.maximum,
    }),
    suggestedAmounts: t.field({
      type: [money],
      description: 'To choose from, in this order; another amount can be paid all the same.',
      resolve: ({ link }) => [...link.amountRules.suggested],
    }),
    reference: t.string({ resolve: ({ link }) => link.reference }),
    description: t.string({ nullable: true, resolve: ({ link }) => link.description }),
    payerMayEdit: t.field({ type: payerMayEdit, resolve: ({ link }) => link.payerMayEdit }),
    customFields: t.field({
      type: [customField],
      description: 'What is asked besides, in this order; answered by `paymentStart`.',
      resolve: ({ link }) => [...link.customFields],
    }),
    useLimit: t.int({
      nullable: true,
      description: 'How often it can be paid in all; null: without limit.',
      resolve: ({ link }) => link.useLimit,
    }),
    expiry: t.field({ type: expiry, nullable: true, resolve: ({ link }) => link.expiry }),
    status: t.field({ type: payLinkStatus, resolve: statusOf }),
    paidAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was paid last, once it was paid as often as it can be.',
      resolve: (door, _arguments, { services }) =>
        statusOf(door) === 'paid' ? latestPaidAt(services.database, door.scope, door.link.id) : null,
    }),
    cardFrame: t.field({
      type: cardFrame,
      nullable: true,
      description: 'Absent when it cannot be paid now.',
      resolve: (door, _arguments, { services }) =>
        statusOf(door) === 'active' ? services.gatewayAccounts.cardFrame(door.scope) : null,
    }),
  }),
});

const result = builder.unionType('PayLinkResult', {
  types: [payLink, notFoundError, signatureError, tryLaterError],
  resolveType: ({ kind }) => kind,
});

builder.queryField('payLink', (t) =>
  t.field({
    type: result,
    args: {
      code: t.arg.id({ required: true }),
      signed: t.arg.string({
        description: 'What an integrator signed for this link, as it stood in the URL.',
      }),
    },
    resolve: async (_root, { code, signed }, context) => {
      const { services } = context;
      const held = await knock(context, 'lookups_per_address');
      if (held !== null) return held;
      const door = await openLink(services, code);
      if (door === null) return notFound('linkNotFound');
      const { link, scope } = door;
      if (typeof signed !== 'string')
        return link.signatureRequired
          ? signatureFailure('signature_required')
          : { kind: 'PayLink' as const, ...door };
      const expected = { subject: `link:${link.code}`, currency: link.currency } as const;
      const terms = await readSigned(services, scope, expected, signed);
      return terms.ok
        ? { kind: 'PayLink' as const, ...door, link: lockSigned(link, terms.value) }
        : signatureFailure(terms.error);
    },
  }),
);
