import type { ConfirmPaymentFailure } from '@artspay/core/payment/confirm-payment';
import type { TryFailure } from '@artspay/core/velocity/check-before-try';
import type { StartPaymentFailure } from '@artspay/core/payment/start-payment';
import { builder } from '#api/graphql/payer/builder';
import type { Failure } from '#api/graphql/shared/failure';
import { amountMessages, textMessages } from '#api/graphql/shared/input-messages';
import { type MessageKey, say } from '#api/text/messages';
import { isKind } from '#api/graphql/shared/kind';

const codes = [
  'NOT_FOUND',
  'INVALID_INPUT',
  'CARD_NUMBER_IN_TEXT',
  'ANSWER_MISSING',
  'ANSWER_NOT_OFFERED',
  'DETAILS_FIXED',
  'DETAILS_CHANGED',
  'AMOUNT_OUTSIDE_LIMITS',
  'NOT_PAYABLE',
  'EXPIRED',
  'ALREADY_PAID',
  'PAYMENT_PENDING',
  'KEY_REUSED',
  'WRONG_STATE',
  'GATEWAY_NOT_SET_UP',
  'TOO_MANY_TRIES',
  'PAYMENTS_UNAVAILABLE',
  'SIGNATURE_CHANGED',
  'SIGNATURE_EXPIRED',
  'SIGNATURE_FOREIGN',
  'SIGNATURE_MALFORMED',
  'SIGNATURE_KEY_UNKNOWN',
  'SIGNATURE_REQUIRED',
] as const;
export type Code = (typeof codes)[number];

export type NotFound = Failure<'NotFoundError', Code>;
export type InvalidInput = Failure<'InvalidInputError', Code>;
export type NotPayable = Failure<'NotPayableError', Code> & { readonly paidAt: Date | null };
export type Conflict = Failure<'ConflictError', Code>;
export type TryLater = Failure<'TryLaterError', Code> & { readonly retryAfter: number | null };
export type PayerFailure = NotFound | InvalidInput | NotPayable | Conflict | TryLater;

const errorCode = builder.enumType('ErrorCode', { values: codes });

export const error = builder.interfaceRef<Failure<string, Code>>('Error').implement({
  description:
    'What every error says. `code` is for programs, `message` for people, `path` names the input field.',
  fields: (t) => ({
    code: t.expose('code', { type: errorCode }),
    message: t.exposeString('message'),
    path: t.stringList({ resolve: ({ path }) => [...path] }),
  }),
});

export const notFoundError = builder.objectRef<NotFound>('NotFoundError').implement({
  description: 'No such thing, or not with this secret.',
  interfaces: [error],
  isTypeOf: isKind('NotFoundError'),
});

export const invalidInputError = builder.objectRef<InvalidInput>('InvalidInputError').implement({
  description: 'An input value is missing, malformed, out of range, or holds a card number.',
  interfaces: [error],
  isTypeOf: isKind('InvalidInputError'),
});

export const notPayableError = builder.objectRef<NotPayable>('NotPayableError').implement({
  description:
    'The link cannot be paid (paid, pending, expired, deactivated), or not with this amount or reference, or it was changed meanwhile.',
  interfaces: [error],
  isTypeOf: isKind('NotPayableError'),
  fields: (t) => ({
    paidAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ paidAt }) => paidAt }),
  }),
});

export const conflictError = builder.objectRef<Conflict>('ConflictError').implement({
  description:
    'The payment is not in a state where this can be done, or the key was used for something else.',
  interfaces: [error],
  isTypeOf: isKind('ConflictError'),
});

export const tryLaterError = builder.objectRef<TryLater>('TryLaterError').implement({
  description:
    'Too much was tried (TOO_MANY_TRIES), or it cannot be told how much was (PAYMENTS_UNAVAILABLE). Nothing was reserved or charged; the same request can be sent again later.',
  interfaces: [error],
  isTypeOf: isKind('TryLaterError'),
  fields: (t) => ({
    retryAfter: t.int({
      nullable: true,
      description: 'Seconds from now until it works again; null when that is not known.',
      resolve: ({ retryAfter }) => retryAfter,
    }),
  }),
});

/** `waitMs` is `null` when nobody knows how long. */
export const tryLater = (waitMs: number | null): TryLater => ({
  kind: 'TryLaterError',
  code: waitMs === null ? 'PAYMENTS_UNAVAILABLE' : 'TOO_MANY_TRIES',
  message: say(waitMs === null ? 'paymentsUnavailable' : 'tooManyTries'),
  path: [],
  retryAfter: waitMs === null ? null : Math.max(1, Math.ceil(waitMs / 1_000)),
});

export const notFound = (message: MessageKey): NotFound => ({
  kind: 'NotFoundError',
  code: 'NOT_FOUND',
  message: say(message),
  path: [],
});

export const invalidInput = (message: MessageKey, path: readonly string[]): InvalidInput => ({
  kind: 'InvalidInputError',
  code: message === 'textCardNumber' ? 'CARD_NUMBER_IN_TEXT' : 'INVALID_INPUT',
  message: say(message),
  path,
});

type CoreFailure =
  | Exclude<StartPaymentFailure, { readonly code: 'signature_required' }>
  | Exclude<ConfirmPaymentFailure, TryFailure>;
type Field = 'amount' | 'currency' | 'reference' | 'payerKey' | 'token' | 'shownAmount';
type Entry = {
  readonly kind: Exclude<PayerFailure['kind'], 'TryLaterError'>;
  readonly code: Code;
  readonly message: MessageKey;
  readonly field?: Field;
};

/** Total: a failure of core without an entry does not compile. */
const entries: Readonly<Record<CoreFailure['code'], Entry>> = {
  not_found: { kind: 'NotFoundError', code: 'NOT_FOUND', message: 'notFound' },
  gateway_not_set_up: { kind: 'NotPayableError', code: 'GATEWAY_NOT_SET_UP', message: 'gatewayNotSetUp' },
  invalid_payer_key: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'payerKeyInvalid',
    field: 'payerKey',
  },
  invalid_token: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'tokenInvalid',
    field: 'token',
  },
  invalid_currency: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'currencyInvalid',
    field: 'currency',
  },
  invalid_amount: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'amountNotANumber',
    field: 'amount',
  },
  invalid_reference: {
    kind: 'InvalidInputError',
    code: 'INVALID_INPUT',
    message: 'textEmpty',
    field: 'reference',
  },
  answer_missing: { kind: 'InvalidInputError', code: 'ANSWER_MISSING', message: 'answerMissing' },
  answer_not_offered: {
    kind: 'InvalidInputError',
    code: 'ANSWER_NOT_OFFERED',
    message: 'answerNotOffered',
  },
  invalid_answer: { kind: 'InvalidInputError', code: 'INVALID_INPUT', message: 'answerTooLong' },
  key_reused: { kind: 'ConflictError', code: 'KEY_REUSED', message: 'keyReused', field: 'payerKey' },
  currency_fixed: {
    kind: 'NotPayableError',
    code: 'DETAILS_FIXED',
    message: 'currencyFixed',
    field: 'currency',
  },
  details_fixed: { kind: 'NotPayableError', code: 'DETAILS_FIXED', message: 'detailsFixed' },
  below_minimum: {
    kind: 'NotPayableError',
    code: 'AMOUNT_OUTSIDE_LIMITS',
    message: 'belowMinimum',
    field: 'amount',
  },
  above_maximum: {
    kind: 'NotPayableError',
    code: 'AMOUNT_OUTSIDE_LIMITS',
    message: 'aboveMaximum',
    field: 'amount',
  },
  details_changed: {
    kind: 'NotPayableError',
    code: 'DETAILS_CHANGED',
    message: 'detailsChanged',
    field: 'shownAmount',
  },
  already_paid: { kind: 'NotPayableError', code: 'ALREADY_PAID', message: 'alreadyPaid' },
  payment_pending: { kind: 'NotPayableError', code: 'PAYMENT_PENDING', message: 'paymentPending' },
  expired: { kind: 'NotPayableError', code: 'EXPIRED', message: 'expired' },
  deactivated: { kind: 'NotPayableError', code: 'NOT_PAYABLE', message: 'deactivated' },
  wrong_state: { kind: 'ConflictError', code: 'WRONG_STATE', message: 'wrongState' },
};

const pathOf = (failure: CoreFailure, prefix: readonly string[]): readonly string[] => {
  if ('path' in failure) return [...prefix, 'answers', ...failure.path];
  const field = failure.code === 'details_fixed' ? failure.field : entries[failure.code].field;
  if (field === undefined) return [];
  if (field === 'payerKey' || field === 'token' || field === 'shownAmount') return ['input', field];
  return field === 'reference' ? [...prefix, field] : [...prefix, 'amount', field];
};

const answerMessages: Readonly<Record<Extract<CoreFailure, { code: 'invalid_answer' }>['why'], MessageKey>> =
  {
    too_long: 'answerTooLong',
    control_characters: 'textControlCharacters',
    card_number: 'textCardNumber',
    answered_twice: 'answeredTwice',
  };

const messageOf = (failure: CoreFailure): MessageKey => {
  if (failure.code === 'invalid_amount') return amountMessages[failure.why];
  if (failure.code === 'invalid_reference') return textMessages[failure.why];
  if (failure.code === 'invalid_answer') return answerMessages[failure.why];
  return entries[failure.code].message;
};

/** What a payer is told of a failure of core; `prefix` is where its input stood. */
export const payerFailure = (
  failure: CoreFailure,
  { prefix, paidAt }: { readonly prefix: readonly string[]; readonly paidAt: Date | null },
): PayerFailure => {
  const { kind, code } = entries[failure.code];
  const message = messageOf(failure);
  const common = {
    code: message === 'textCardNumber' ? ('CARD_NUMBER_IN_TEXT' as const) : code,
    message: say(message),
    path: pathOf(failure, prefix),
  };
  return kind === 'NotPayableError' ? { kind, ...common, paidAt } : { kind, ...common };
};
