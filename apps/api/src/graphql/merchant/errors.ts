import type { LinkConflict, LinkNotFound } from '@artspay/core/payment-link/edit-link';
import type { InvalidLinkInput } from '@artspay/core/payment-link/link-input';
import type { PaymentLink } from '@artspay/core/payment-link/payment-link';
import { builder } from '#api/graphql/merchant/builder';
import { paymentLink } from '#api/graphql/merchant/refs';
import type { Failure } from '#api/graphql/shared/failure';
import { amountMessages, textMessages } from '#api/graphql/shared/input-messages';
import { type MessageKey, say } from '#api/text/messages';
import { isKind } from '#api/graphql/shared/kind';

type LinkFailure = LinkNotFound | InvalidLinkInput | LinkConflict;
type LinkCode = LinkFailure['code'];

/** What can be wrong with a payment or refund that staff act on; see `payment-errors`. */
const paymentCodes = [
  'DISPUTED',
  'EXCEEDS_REFUNDABLE',
  'GATEWAY_NOT_SET_UP',
  'REFUNDABLE_CHANGED',
  'REFUNDS_NOT_OFFERED',
  'REFUND_UNDER_WAY',
  'WRONG_STATE',
] as const;
export type ErrorCode =
  | LinkCode
  | (typeof paymentCodes)[number]
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'MERCHANT_CHANGED';

export type NotFound = Failure<'NotFoundError', ErrorCode>;
export type InvalidInput = Failure<'InvalidInputError', ErrorCode>;
export type Conflict = Failure<'ConflictError', ErrorCode> & { readonly current: PaymentLink };

/** Total: a code of core without an entry does not compile. */
const messages: Readonly<Record<LinkCode, MessageKey>> = {
  NOT_FOUND: 'linkNotFound',
  INVALID_INPUT: 'textEmpty',
  CARD_NUMBER_IN_TEXT: 'textCardNumber',
  LINK_HAS_PAYMENT: 'linkHasPayment',
  LINK_CHANGED: 'linkChanged',
  LINK_DEACTIVATED: 'linkDeactivated',
};

const inputMessages: Readonly<
  Record<Extract<InvalidLinkInput, { code: 'INVALID_INPUT' }>['why'], MessageKey>
> = {
  ...amountMessages,
  ...textMessages,
  unknown_currency: 'currencyInvalid',
  currency_missing: 'currencyMissing',
  currency_differs: 'currencyDiffers',
  amount_missing: 'amountMissing',
  amount_fixed: 'amountFixed',
  amount_outside_limits: 'amountOutsideLimits',
  maximum_below_minimum: 'maximumBelowMinimum',
  too_many_fields: 'tooManyFields',
  too_few_options: 'tooFewOptions',
  too_many_options: 'tooManyOptions',
  label_twice: 'labelTwice',
  option_twice: 'optionTwice',
  label_too_long: 'labelTooLong',
  wording_too_long: 'wordingTooLong',
  options_without_choice: 'optionsWithoutChoice',
  wording_without_consent: 'wordingWithoutConsent',
  too_many_suggestions: 'tooManySuggestions',
  suggested_twice: 'suggestedTwice',
  suggested_outside_limits: 'suggestedOutsideLimits',
  use_limit_out_of_range: 'useLimitOutOfRange',
  use_limit_below_uses: 'useLimitBelowUses',
  not_a_date_and_time: 'notADateAndTime',
  unknown_time_zone: 'unknownTimeZone',
  in_the_past: 'expiryInThePast',
};

const errorCode = builder.enumType('ErrorCode', {
  values: Object.fromEntries(
    [...Object.keys(messages), ...paymentCodes, 'IDEMPOTENCY_KEY_REUSED', 'MERCHANT_CHANGED'].map((code) => [
      code,
      {},
    ]),
  ) as Record<ErrorCode, object>,
});

export const error = builder.interfaceRef<Failure<string, ErrorCode>>('Error').implement({
  description:
    'What every error says. `code` is for programs, `message` for people, `path` names the input field.',
  fields: (t) => ({
    code: t.expose('code', { type: errorCode }),
    message: t.exposeString('message'),
    path: t.stringList({ resolve: ({ path }) => [...path] }),
  }),
});

export const notFoundError = builder.objectRef<NotFound>('NotFoundError').implement({
  interfaces: [error],
  isTypeOf: isKind('NotFoundError'),
});

export const invalidInputError = builder.objectRef<InvalidInput>('InvalidInputError').implement({
  interfaces: [error],
  isTypeOf: isKind('InvalidInputError'),
});

export const conflictError = builder.objectRef<Conflict>('ConflictError').implement({
  description:
    'Somebody else changed it, a payment is under way or made, or it is deactivated. `current` is what stands.',
  interfaces: [error],
  isTypeOf: isKind('ConflictError'),
  fields: (t) => ({
    current: t.field({ type: paymentLink, nullable: true, resolve: ({ current }) => current }),
  }),
});

export const invalidInput = (failure: InvalidLinkInput): InvalidInput => ({
  kind: 'InvalidInputError',
  code: failure.code,
  message: say(failure.code === 'INVALID_INPUT' ? inputMessages[failure.why] : messages[failure.code]),
  path: ['input', ...failure.path],
});

export const linkFailure = (
  failure: LinkFailure,
  prefix: readonly string[],
): NotFound | InvalidInput | Conflict => {
  const { code } = failure;
  if (code === 'INVALID_INPUT' || code === 'CARD_NUMBER_IN_TEXT') return invalidInput(failure);
  const common = { code, message: say(messages[code]), path: [...prefix, ...failure.path] };
  return code === 'NOT_FOUND'
    ? { kind: 'NotFoundError', ...common }
    : { kind: 'ConflictError', ...common, current: failure.current };
};
