import type { Scope } from '@artspay/core/merchant/scope';
import type { Currency } from '@artspay/core/money/currency';
import type { Result } from '@artspay/core/result';
import { readSignedClaims } from '@artspay/core/signed-prefill/read-signed-claims';
import type { SignatureFailure, SignedSubject, SignedTerms } from '@artspay/core/signed-prefill/signed-terms';
import { readInScope } from '#api/reading/read-in-scope';
import type { Services } from '#api/services';
import { verifyToken } from '#api/signing/verify-token';

/** What a token signs for this link or Payment URL of this merchant and mode, now; or why it does not count. */
export const readSigned = async (
  { payment, signingKeys }: Services,
  scope: Scope,
  expected: { readonly subject: SignedSubject; readonly currency: Currency },
  token: string,
): Promise<Result<SignedTerms, SignatureFailure>> => {
  const verified = await verifyToken(token, (id) => signingKeys.findOptionalSecret(scope, id));
  if (!verified.ok) return verified;
  const now = await readInScope(payment.unitOfWork, scope, (transaction) => transaction.now());
  return readSignedClaims(verified.value, { ...expected, now });
};
