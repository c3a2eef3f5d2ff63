import { createHash, createHmac, createSecretKey, randomBytes } from 'node:crypto';

/** A bearer token of 128 random bits; it is shown or sent once and stored as its hash only. */
export const createToken = (): string => randomBytes(16).toString('base64url');

/** SHA-256; enough for what carries 128 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Recognises a text, such as a card token, without keeping it. */
export const fingerprintWith = (key: Uint8Array): ((text: string) => string) => {
  const secret = createSecretKey(key);
  return (text) => createHmac('sha256', secret).update(text).digest('base64url');
};
