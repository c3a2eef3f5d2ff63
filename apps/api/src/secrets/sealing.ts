import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '@artspay/core/result';

const keyId = 'k1';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts text for storage: AES-256-GCM with a random nonce, written `k1.<base64url>`. `place` (for instance
 * `gateway_account:<id>`) is authenticated, so that a sealed value moved to another row does not open.
 */
export const seal = (key: Uint8Array, place: string, text: string): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(`${keyId}:${place}`));
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${keyId}.${sealed.toString('base64url')}`;
};

/** Opens what `seal` wrote. `cannot_open`: another key, another place, or altered. */
export const open = (key: Uint8Array, place: string, sealed: string): Result<string, 'cannot_open'> => {
  const [id, encoded] = sealed.split('.');
  const bytes = Buffer.from(encoded ?? '', 'base64url');
  if (id !== keyId || bytes.length < nonceBytes + tagBytes) return fail('cannot_open');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(`${keyId}:${place}`))
    .setAuthTag(bytes.subarray(-tagBytes));
  const clear = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    return ok(Buffer.concat([clear, decipher.final()]).toString('utf8'));
  } catch {
    // `final` has one way to fail: the tag does not fit.
    return fail('cannot_open');
  }
};
