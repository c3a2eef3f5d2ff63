import type { KeyReused } from '@artspay/core/idempotency/once';
import type { AcceptLateMoneyFailure } from '@artspay/core/late-money/accept-late-money';
import type { Payment } from '@artspay/core/payment/payment';
import type { RequestRefundFailure } from '@artspay/core/refund/request-refund';
import { builder } from '#api/graphql/merchant/builder';
import { type ErrorCode, error, type InvalidInput, type NotFound } from '#api/graphql/merchant/errors';
import { payment } from '#api/graphql/merchant/refs';
import type { Failure } from '#api/graphql/shared/failure';
import { amountMessages, textMessages } from '#api/graphql/shared/input-messages';
import { isKind } from '#api/graphql/shared/kind';
import { type MessageKey, say } from '#api/text/messages';

export type PaymentConflict = Failure<'PaymentConflictError', ErrorCode> & {
  readonly current: Payment | null;
};

export const paymentConflictError = builder.objectRef<PaymentConflict>('PaymentConflictError').implement({
  description:
    'The payment does not stand as the caller believes, or cannot be refunded. `current` is what stands.',
  interfaces: [error],
  isTypeOf: isKind('PaymentConflictError'),
  fields: (t) => ({
    current: t.field({ type: payment, nullable: true, resolve: ({ current }) => current }),
  }),
});

type CoreFailure = Exclude<RequestRefundFailure | AcceptLateMoneyFailure, KeyReused>;
type Entry = {
  readonly kind: 'NotFoundError' | 'InvalidInputError' | 'PaymentConflictError';
  readonly code: ErrorCode;
  readonly message: MessageKey;
  readonly path: readonly string[];
};

/** Total: a failure of core without an entry does not compile. */
const entries: Readonly<Record<CoreFailure['code'], Entry>> = {
  not_found: {
    kind: 'NotFoundError',
    code: 'NOT_FOUND',
    message: 'merchantPaymentNotFound',
    path: ['paymentId'],
  },
  invalid_amount: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'amountNotANumber',
    path: ['amount', 'amount'],
  },
  invalid_currency: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'refundCurrency',
    path: ['amount', 'currency'],
  },
  invalid_reason: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'textTooLong',
    path: ['reason'],
  },
  gateway_not_set_up: {
    kind: 'PaymentConflictError',
    code: 'GATEWAY_NOT_SET_UP',
    message: 'gatewayNotSetUp',
    path: [],
  },
  refunds_not_offered: {
    kind: 'PaymentConflictError',
    code: 'REFUNDS_NOT_OFFERED',
    message: 'refundsNotOffered',
    path: [],
  },
  wrong_state: {
    kind: 'PaymentConflictError',
    code: 'WRONG_STATE',
    message: 'paymentWrongState',
    path: [],
  },
  disputed: { kind: 'PaymentConflictError', code: 'DISPUTED', message: 'paymentDisputed', path: [] },
  refundable_differs: {
    kind: 'PaymentConflictError',
    code: 'REFUNDABLE_CHANGED',
    message: 'refundableChanged',
    path: ['refundable'],
  },
  exceeds_refundable: {
    kind: 'PaymentConflictError',
    code: 'EXCEEDS_REFUNDABLE',
    message: 'exceedsRefundable',
    path: ['amount', 'amount'],
  },
  refund_under_way: {
    kind: 'PaymentConflictError',
    code: 'REFUND_UNDER_WAY',
    message: 'refundUnderWay',
    path: [],
  },
};

const messageOf = (failure: CoreFailure): MessageKey => {
  if (failure.code === 'invalid_amount') return amountMessages[failure.why];
  if (failure.code === 'invalid_reason') return textMessages[failure.why];
  return entries[failure.code].message;
};

/** What staff are told of a failure of core, with the payment as it stands. */
export const paymentFailure = (
  failure: CoreFailure,
  prefix: readonly string[],
  current: Payment | null,
): NotFound | InvalidInput | PaymentConflict => {
  const { kind, code, path } = entries[failure.code];
  const message = messageOf(failure);
  const common = {
    code: message === 'textCardNumber' ? ('CARD_NUMBER_IN_TEXT' as const) : code,
    message: say(message),
    path: path.length === 0 ? [] : [...prefix, ...path],
  };
  return kind === 'PaymentConflictError' ? { kind, ...common, current } : { kind, ...common };
};
