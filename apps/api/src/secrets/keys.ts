import { createHmac, hkdfSync } from 'node:crypto';

/** One key per purpose, so that no two uses of the operator's key can be played against each other. */
export type Keys = {
  /** Encrypts the credentials of gateways at rest. */
  readonly seal: Uint8Array;
  /** Derives the secret with which a payer follows a payment. */
  readonly payment: Uint8Array;
  /** Derives the token with which a receipt is read. */
  readonly receipt: Uint8Array;
  /** Signs what switches a kind of mail off for one member of staff. */
  readonly unsubscribe: Uint8Array;
  /** Fingerprints card tokens. */
  readonly fingerprint: Uint8Array;
  /** Hashes the addresses of payers, so that they can be counted and not read. */
  readonly address: Uint8Array;
  /** Signs sessions. */
  readonly session: Uint8Array;
  /** Proves that a database was made with this key. */
  readonly check: Uint8Array;
};

const derive = (secretKey: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secretKey, new Uint8Array(0), `artspay/${purpose}/1`, 32));

/** HKDF-SHA256 (RFC 5869) of the 32-byte secret key. */
export const deriveKeys = (secretKey: Uint8Array): Keys => ({
  seal: derive(secretKey, 'seal'),
  payment: derive(secretKey, 'payment'),
  receipt: derive(secretKey, 'receipt'),
  unsubscribe: derive(secretKey, 'unsubscribe'),
  fingerprint: derive(secretKey, 'fingerprint'),
  address: derive(secretKey, 'address'),
  session: derive(secretKey, 'session'),
  check: derive(secretKey, 'check'),
});

/** What the database keeps to recognise the key it was made with; the key cannot be found from it. */
export const keyCheck = (keys: Keys): string =>
  createHmac('sha256', keys.check).update('secret key').digest('base64url');
