import { parseId } from '@artspay/core/id/id';
import { equalMoney } from '@artspay/core/money/money';
import type { PaymentState } from '@artspay/core/payment/payment-transitions';
import { listPayments } from '@artspay/db/queries/list-payments';
import { builder, card, money } from '#api/graphql/merchant/builder';
import { node } from '#api/graphql/merchant/node';
import { pageRequest, toConnection } from '#api/graphql/merchant/page-arguments';
import { paymentById } from '#api/graphql/merchant/payment-by-id';
import { payment, paymentLink } from '#api/graphql/merchant/refs';
import { signedIn } from '#api/graphql/merchant/signed-in';
import { receiptNumber } from '#api/text/receipt-number';

const statuses = [
  'OPEN',
  'PENDING',
  'ACTION_REQUIRED',
  'DECLINED',
  'LAPSED',
  'PAID',
  'LATE',
  'LATE_ACCEPTED',
  'LATE_RETURNED',
] as const;
type Status = (typeof statuses)[number];

const statusOf: Readonly<Record<PaymentState, Status>> = {
  open: 'OPEN',
  processing: 'PENDING',
  action_required: 'ACTION_REQUIRED',
  authenticated: 'PENDING',
  declined: 'DECLINED',
  lapsed: 'LAPSED',
  succeeded: 'PAID',
  late: 'LATE',
  accepted: 'LATE_ACCEPTED',
  returned: 'LATE_RETURNED',
};

const paymentStatus = builder.enumType('PaymentStatus', {
  description: 'Few public statuses over the internal states.',
  values: statuses,
});

payment.implement({
  interfaces: [node],
  fields: (t) => ({
    status: t.field({ type: paymentStatus, resolve: ({ state }) => statusOf[state] }),
    amount: t.field({ type: money, resolve: ({ terms }) => terms.amount }),
    reference: t.string({ resolve: ({ terms }) => terms.reference }),
    askedAmount: t.field({
      type: money,
      nullable: true,
      description: 'What was asked for, where the payer changed it; null where nothing was asked.',
      resolve: ({ asked, terms }) =>
        asked.amount === null || equalMoney(asked.amount, terms.amount) ? null : asked.amount,
    }),
    askedReference: t.string({ resolve: ({ asked }) => asked.reference }),
    card: t.field({ type: card, nullable: true, resolve: (parent) => parent.card }),
    declineReason: t.exposeString('declineCode', { nullable: true }),
    receiptNumber: t.string({
      nullable: true,
      resolve: ({ id, capturedAt }) => (capturedAt === null ? null : receiptNumber(id)),
    }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    paidAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ capturedAt }) => capturedAt }),
    paymentLink: t.field({
      type: paymentLink,
      nullable: true,
      description: 'Set when it was made through a payment link; null when through the Payment URL.',
      resolve: async ({ payableId }, _arguments, { load }) => {
        const id = parseId('link', payableId);
        return id === null || load === null ? null : load.link.load(id);
      },
    }),
  }),
});

builder.queryField('payment', (t) =>
  t.field({
    type: payment,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, arguments_, context) => {
      const id = parseId('pay', arguments_.id);
      return id === null ? null : paymentById(context, id);
    },
  }),
);

/** The connection of every list of payments. */
const edge = builder.edgeObject({ type: payment, name: 'PaymentEdge' });
const connection = builder.connectionObject({ type: payment, name: 'PaymentConnection' }, edge);
export const paymentConnection = { node: payment, connection, edge };

builder.queryField('payments', (t) =>
  t.connection(
    {
      type: payment,
      description: 'Newest first.',
      args: {
        throughPaymentUrl: t.arg.boolean({ description: 'True: only those made through the Payment URL.' }),
        search: t.arg.string({ description: 'A part of the reference, in any case.' }),
        applied: t.arg.boolean({
          description: 'Those that took money and are, or are not yet, entered in the invoicing tool.',
        }),
      },
      resolve: async (_root, { throughPaymentUrl, search, applied, ...page }, context) =>
        toConnection(
          await listPayments(context.services.database, signedIn(context).scope, pageRequest(page), {
            throughPaymentUrl: throughPaymentUrl === true ? true : null,
            search: search ?? null,
            applied: applied ?? null,
          }),
        ),
    },
    connection,
    edge,
  ),
);
