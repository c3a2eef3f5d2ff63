import type { DeclineCode } from '@artspay/core/gateway/gateway';
import type { PaymentState } from '@artspay/core/payment/payment-transitions';
import { builder, card, money } from '#api/graphql/payer/builder';
import { notFound, notFoundError } from '#api/graphql/payer/errors';
import type { FollowedPayment } from '#api/graphql/payer/followed-payment';
import { openPayment } from '#api/graphql/payer/open-payment';
import { receipt } from '#api/graphql/payer/receipt';
import { refundedSoFar } from '#api/reading/refunded-so-far';
import { actionUrlOf } from '#api/reading/action-url';
import { receiptNumber } from '#api/text/receipt-number';
import { isKind } from '#api/graphql/shared/kind';

type Status = 'OPEN' | 'PENDING' | 'ACTION_REQUIRED' | 'DECLINED' | 'LAPSED' | 'PAID';

/** Late money was taken from the payer: to them it is paid, whatever staff decide to do with it. */
const statusOf: Readonly<Record<PaymentState, Status>> = {
  open: 'OPEN',
  processing: 'PENDING',
  action_required: 'ACTION_REQUIRED',
  authenticated: 'PENDING',
  declined: 'DECLINED',
  lapsed: 'LAPSED',
  succeeded: 'PAID',
  late: 'PAID',
  accepted: 'PAID',
  returned: 'PAID',
};

const paymentStatus = builder.enumType('PaymentStatus', {
  values: {
    OPEN: { description: 'Nothing under way: pay, or pay again after a decline.' },
    PENDING: { description: 'The result is under way, or not known yet. Never shown as failed.' },
    ACTION_REQUIRED: {
      description: 'The payer must prove who they are: open `action.url` in the card frame.',
    },
    DECLINED: { description: 'The bank said no; nothing was charged.' },
    LAPSED: { description: 'Ended without a charge; may be tried again.' },
    PAID: {},
  } satisfies Record<Status, object>,
});

const declineReason = builder.enumType('DeclineReason', {
  values: {
    DECLINED: { value: 'declined' },
    INSUFFICIENT_FUNDS: { value: 'insufficient_funds' },
    EXPIRED_CARD: { value: 'expired_card' },
    INCORRECT_CVC: { value: 'incorrect_cvc' },
    AUTHENTICATION_FAILED: { value: 'authentication_failed' },
    PROCESSING_ERROR: { value: 'processing_error' },
    CARD_DETAILS_EXPIRED: { value: 'card_details_expired' },
  } satisfies Record<Uppercase<DeclineCode>, { value: DeclineCode }>,
});

const action = builder.objectRef<{ readonly url: string }>('PaymentAction').implement({
  fields: (t) => ({ url: t.exposeString('url') }),
});

export const followedPayment = builder.objectRef<FollowedPayment>('Payment').implement({
  description: 'One payment, as whoever holds its secret may follow it.',
  isTypeOf: isKind('Payment'),
  fields: (t) => ({
    id: t.id({ resolve: ({ payment }) => payment.id }),
    status: t.field({ type: paymentStatus, resolve: ({ payment }) => statusOf[payment.state] }),
    amount: t.field({ type: money, resolve: ({ payment }) => payment.terms.amount }),
    reference: t.string({ resolve: ({ payment }) => payment.terms.reference }),
    card: t.field({ type: card, nullable: true, resolve: ({ payment }) => payment.card }),
    declineReason: t.field({
      type: declineReason,
      nullable: true,
      resolve: ({ payment }) => payment.declineCode,
    }),
    action: t.field({
      type: action,
      nullable: true,
      resolve: async ({ payment, scope }, _arguments, { services }) => {
        const url = await actionUrlOf(services.payment.unitOfWork, scope, payment);
        return url === null ? null : { url };
      },
    }),
    refunded: t.field({
      type: money,
      nullable: true,
      description: 'What was given back so far; null when nothing was.',
      resolve: async ({ payment, scope }, _arguments, { services }) =>
        payment.capturedAt === null ? null : refundedSoFar(services, scope, payment),
    }),
    paidAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ payment }) => payment.capturedAt }),
    receipt: t.field({
      type: receipt,
      nullable: true,
      description: 'Set once paid.',
      resolve: (followed) => (followed.payment.capturedAt === null ? null : followed),
    }),
    receiptNumber: t.string({
      nullable: true,
      description: 'Short text a payer can quote to the merchant: "R-7K2M-94QD". Set once paid.',
      resolve: ({ payment }) => (payment.capturedAt === null ? null : receiptNumber(payment.id)),
    }),
  }),
});

export const paymentResult = builder.unionType('PaymentResult', { types: [followedPayment, notFoundError] });

builder.queryField('payment', (t) =>
  t.field({
    type: paymentResult,
    args: { id: t.arg.id({ required: true }), secret: t.arg.string({ required: true }) },
    resolve: async (_root, { id, secret }, { services }) =>
      (await openPayment(services, id, secret)) ?? notFound('paymentNotFound'),
  }),
);
