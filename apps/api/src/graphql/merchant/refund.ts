import type { RefundDeclineCode } from '@artspay/core/gateway/gateway';
import type { Money } from '@artspay/core/money/money';
import { money as moneyOf } from '@artspay/core/money/money';
import type { Payment } from '@artspay/core/payment/payment';
import { type Refund, refundableOf, refundedOf } from '@artspay/core/refund/refund';
import type { RefundState } from '@artspay/core/refund/refund-transitions';
import { forbidsRefund } from '@artspay/core/dispute/dispute';
import type { PaymentChildren } from '@artspay/db/queries/payment-children';
import { builder, money } from '#api/graphql/merchant/builder';
import { payment } from '#api/graphql/merchant/refs';

const refundStatus = builder.enumType('RefundStatus', {
  values: {
    REQUESTED: { value: 'requested', description: 'Sent, and not answered yet: never sent a second time.' },
    PENDING: { value: 'pending', description: 'The gateway has it; the money is on its way.' },
    SUCCEEDED: { value: 'succeeded', description: 'The money went back to the payer.' },
    DECLINED: { value: 'declined', description: 'The gateway or the bank said no; nothing went back.' },
    LAPSED: { value: 'lapsed', description: 'It never reached the gateway; nothing went back.' },
    FAILED: { value: 'failed', description: 'It had succeeded, but the money came back to the merchant.' },
  } satisfies Record<Uppercase<RefundState>, { value: RefundState; description: string }>,
});

const refundDeclineReason = builder.enumType('RefundDeclineReason', {
  values: {
    DECLINED: { value: 'declined' },
    EXCEEDS_CAPTURE: { value: 'exceeds_capture' },
    DISPUTED: { value: 'disputed' },
    PROCESSING_ERROR: { value: 'processing_error' },
  } satisfies Record<Uppercase<RefundDeclineCode>, { value: RefundDeclineCode }>,
});

export const refund = builder.objectRef<Refund>('Refund').implement({
  description: 'Money given back from a payment.',
  fields: (t) => ({
    id: t.exposeID('id'),
    amount: t.field({ type: money, resolve: ({ amount }) => amount }),
    status: t.field({ type: refundStatus, resolve: ({ state }) => state }),
    declineReason: t.field({
      type: refundDeclineReason,
      nullable: true,
      resolve: ({ declineCode }) => declineCode,
    }),
    madeAtGateway: t.boolean({
      description: "It was made in the gateway's own dashboard.",
      resolve: ({ sendBefore }) => sendBefore === null,
    }),
    reason: t.exposeString('reason', { nullable: true }),
    createdAt: t.field({ type: 'DateTime', resolve: ({ createdAt }) => createdAt }),
    endedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ endedAt }) => endedAt }),
  }),
});

type Surplus = { readonly attempt: number; readonly amount: Money; readonly refundable: Money };

const surplus = builder.objectRef<Surplus>('SurplusCapture').implement({
  description: 'Money that was taken once more for a payment that rests on another attempt: to be refunded.',
  fields: (t) => ({
    attempt: t.exposeInt('attempt'),
    amount: t.field({ type: money, resolve: ({ amount }) => amount }),
    refundable: t.field({ type: money, resolve: ({ refundable }) => refundable }),
  }),
});

const none: PaymentChildren = { captures: [], refunds: [], disputes: [] };

/** What can be refunded of one capture now. */
const refundableNow = (
  { terms }: Payment,
  { captures, refunds, disputes }: PaymentChildren,
  attempt: number,
): Money => {
  const isCaptured = captures.some(({ n }) => n === attempt);
  const isForbidden = disputes.some((dispute) => dispute.attempt === attempt && forbidsRefund(dispute));
  return isCaptured && !isForbidden
    ? refundableOf(
        terms.amount,
        refunds.filter((made) => made.attempt === attempt),
      )
    : moneyOf(0n, terms.amount.currency);
};

builder.objectFields(payment, (t) => ({
  refunds: t.field({
    type: [refund],
    description: "Oldest first, those made in the gateway's own dashboard too.",
    resolve: async ({ id }, _arguments, { load }) => [...((await load?.children.load(id)) ?? none).refunds],
  }),
  refunded: t.field({
    type: money,
    description: 'What of it went back to the payer.',
    resolve: async ({ id, attempts, terms }, _arguments, { load }) => {
      const { refunds } = (await load?.children.load(id)) ?? none;
      return refundedOf(
        refunds.filter(({ attempt }) => attempt === attempts),
        terms.amount,
      );
    },
  }),
  refundable: t.field({
    type: money,
    description: 'What can be refunded now; a refund must name it. Nothing while the payment is disputed.',
    resolve: async (parent, _arguments, { load }) =>
      refundableNow(parent, (await load?.children.load(parent.id)) ?? none, parent.attempts),
  }),
  surplusCaptures: t.field({
    type: [surplus],
    description: 'Empty, unless something went wrong at the gateway.',
    resolve: async (parent, _arguments, { load }): Promise<Surplus[]> => {
      const children = (await load?.children.load(parent.id)) ?? none;
      return children.captures
        .filter(({ n }) => n !== parent.attempts)
        .map(({ n }) => ({
          attempt: n,
          amount: parent.terms.amount,
          refundable: refundableNow(parent, children, n),
        }));
    },
  }),
}));
