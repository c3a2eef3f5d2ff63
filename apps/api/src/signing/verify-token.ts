import { parseId, type SigningKeyId } from '@artspay/core/id/id';
import { fail, ok, type Result } from '@artspay/core/result';
import type { SignatureFailure } from '@artspay/core/signed-prefill/signed-terms';
import { compactVerify, decodeProtectedHeader, errors } from 'jose';

type SecretOf = (id: SigningKeyId) => Promise<string | null>;

/** Three parts of base64url, the last of them the 32 bytes of HS256. */
const shape = /^[\w-]+\.[\w-]+\.([\w-]{43})$/;
const longestToken = 2_000;

/**
 * What a token says, once its signature is found to be that of the key which its header names. Only HS256: the
 * algorithm is ours to say, not the token's.
 */
export const verifyToken = async (
  token: string,
  secretOf: SecretOf,
): Promise<Result<unknown, SignatureFailure>> => {
  const signature = token.length > longestToken ? undefined : shape.exec(token)?.[1];
  // The last sign of a signature has two bits that decoders drop: written otherwise, it was changed.
  if (signature === undefined || Buffer.from(signature, 'base64url').toString('base64url') !== signature)
    return fail('signature_changed');
  try {
    const { kid } = decodeProtectedHeader(token);
    const id = typeof kid === 'string' ? parseId('sgk', kid) : null;
    const secret = id === null ? null : await secretOf(id);
    if (secret === null) return fail('signature_key_unknown');
    const { payload } = await compactVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
    });
    return ok(JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    if (error instanceof SyntaxError) return fail('signature_malformed');
    // `decodeProtectedHeader` says so of a header that is not JSON.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return fail('signature_changed');
    throw error;
  }
};
