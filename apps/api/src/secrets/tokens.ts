import { createHash, createHmac, randomBytes } from 'node:crypto';

/** A bearer token of 128 random bits; it is shown or sent once and stored as its hash only. */
export const createToken = (): string => randomBytes(16).toString('base64url');

/** SHA-256; enough for what carries 128 random bits. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Recognises a card token without keeping it. */
export const fingerprintWith =
  (key: Uint8Array) =>
  (token: string): string =>
    createHmac('sha256', key).update(token).digest('base64url');
