import type { Actor } from '@artspay/core/events/event';
import { parseIdempotencyKey } from '@artspay/core/idempotency/idempotency-key';
import { type KeyReused, keyedRequest } from '@artspay/core/idempotency/once';
import type { Scope } from '@artspay/core/merchant/scope';
import type { Result } from '@artspay/core/result';
import type { KeyedRequest } from '@artspay/core/unit-of-work/unit-of-work';
import type { GraphqlContext } from '#api/graphql/graphql-context';
import { builder } from '#api/graphql/merchant/builder';
import { error, type ErrorCode, type InvalidInput } from '#api/graphql/merchant/errors';
import { signedIn } from '#api/graphql/merchant/signed-in';
import type { Failure } from '#api/graphql/shared/failure';
import { isKind } from '#api/graphql/shared/kind';
import { say } from '#api/text/messages';

type KeyReusedFailure = Failure<'IdempotencyKeyReusedError', ErrorCode>;

export const keyReusedError = builder.objectRef<KeyReusedFailure>('IdempotencyKeyReusedError').implement({
  description: 'The key stands for another request of the last 30 days. Nothing was done.',
  interfaces: [error],
  isTypeOf: isKind('IdempotencyKeyReusedError'),
});

/** What the success of a mutation under a key says besides. */
export const replayable = builder.interfaceRef<{ readonly replayed: boolean }>('Replayable').implement({
  description: 'The success of a mutation that is carried out once per key.',
  fields: (t) => ({
    replayed: t.exposeBoolean('replayed', {
      description:
        'This request was carried out earlier, under the same key: what was made then, as it stands now.',
    }),
  }),
});

/** The description of each input's `idempotencyKey`. */
export const idempotencyKeyField = {
  required: true,
  description:
    'Yours: 1 to 128 visible ASCII characters, another for each thing you want. Sending the same request again under it, within 30 days, answers what the first one did.',
} as const;

const path = ['input', 'idempotencyKey'];

/**
 * The one way to carry out a mutation that creates or moves money: once per key of the merchant. The whole
 * input and the mutation's name are what the key stands for. Nothing is done when the key is none, or was used
 * for something else.
 */
export const underKey = async <Value, Failed extends { readonly code: string }, Done, Refusal>(
  context: GraphqlContext,
  mutation: string,
  { idempotencyKey, ...body }: { readonly idempotencyKey: string },
  {
    run,
    done,
    refused,
  }: {
    readonly run: (
      request: KeyedRequest,
      by: { readonly scope: Scope; readonly actor: Actor },
    ) => Promise<Result<Value, Failed>>;
    readonly done: (value: Value) => Done | Promise<Done>;
    readonly refused: (failure: Exclude<Failed, KeyReused>) => Refusal | Promise<Refusal>;
  },
): Promise<Done | Refusal | InvalidInput | KeyReusedFailure> => {
  const { scope, userId } = signedIn(context);
  const key = parseIdempotencyKey(idempotencyKey);
  if (!key.ok)
    return key.error === 'card_number'
      ? { kind: 'InvalidInputError', code: 'CARD_NUMBER_IN_TEXT', message: say('textCardNumber'), path }
      : { kind: 'InvalidInputError', code: 'INVALID_INPUT', message: say('idempotencyKeyInvalid'), path };
  const request = keyedRequest(context.services.payment, key.value, mutation, body);
  const result = await run(request, { scope, actor: { kind: 'staff', userId } });
  if (result.ok) return done(result.value);
  if (isAnother(result.error)) return refused(result.error);
  return {
    kind: 'IdempotencyKeyReusedError',
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: say('idempotencyKeyReused'),
    path,
  };
};

const isAnother = <Failed extends { readonly code: string }>(
  failure: Failed,
): failure is Exclude<Failed, KeyReused> => failure.code !== 'key_reused';
