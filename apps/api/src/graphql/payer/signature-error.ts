import type { SignatureFailure } from '@artspay/core/signed-prefill/signed-terms';
import { builder } from '#api/graphql/payer/builder';
import { type Code, error } from '#api/graphql/payer/errors';
import type { Failure } from '#api/graphql/shared/failure';
import { isKind } from '#api/graphql/shared/kind';
import { type MessageKey, say } from '#api/text/messages';

type SignatureError = Failure<'SignatureError', Code>;

export const signatureError = builder.objectRef<SignatureError>('SignatureError').implement({
  description:
    'What was signed does not count: changed, expired, for something else, unreadable, or by a key not in use; or nothing is signed where it has to be. Nothing is read from such a link instead.',
  interfaces: [error],
  isTypeOf: isKind('SignatureError'),
});

/** Total: a failure of core without an entry does not compile. */
const entries: Readonly<Record<SignatureFailure, readonly [Code, MessageKey]>> = {
  signature_changed: ['SIGNATURE_CHANGED', 'signatureChanged'],
  signature_expired: ['SIGNATURE_EXPIRED', 'signatureExpired'],
  signature_foreign: ['SIGNATURE_FOREIGN', 'signatureForeign'],
  signature_malformed: ['SIGNATURE_MALFORMED', 'signatureMalformed'],
  signature_key_unknown: ['SIGNATURE_KEY_UNKNOWN', 'signatureKeyUnknown'],
  signature_required: ['SIGNATURE_REQUIRED', 'signatureRequired'],
};

export const signatureFailure = (
  failure: SignatureFailure,
  path: readonly string[] = ['signed'],
): SignatureError => {
  const [code, message] = entries[failure];
  return { kind: 'SignatureError', code, message: say(message), path };
};
