import { createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPlace } from '../config/config.ts';

/** What is derived from the installation's root key, which lies beside the books and never in them. */
export type Keys = {
  /** The same card gives the same text; without the root key it tells nothing about the number. */
  fingerprint(cardNumber: string): string;
  /** Derived, so that it is stored nowhere. */
  webhookSecret(accountId: string): string;
};

const rootKey = (place: DataPlace): Buffer => {
  if (place.kind === 'memory') return randomBytes(32);
  mkdirSync(place.path, { recursive: true, mode: 0o700 });
  const file = join(place.path, 'root.key');
  if (!existsSync(file))
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  const root = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (root.length !== 32) throw new Error(`${file} is damaged: it should hold 32 bytes in base64url`);
  return root;
};

const derive = (root: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', root, '', purpose, 32));

/** Makes the root key at the first start. Throws when the folder cannot be read or written. */
export const openKeys = (place: DataPlace): Keys => {
  const root = rootKey(place);
  const fingerprintKey = derive(root, 'card fingerprint');
  const webhookKey = derive(root, 'webhook secret');
  return {
    fingerprint: (cardNumber) => createHmac('sha256', fingerprintKey).update(cardNumber).digest('base64url'),
    webhookSecret: (accountId) =>
      `whsec_${createHmac('sha256', webhookKey).update(accountId).digest('base64url')}`,
  };
};

/** For secrets with at least 128 random bits only: a plain hash is enough for those. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** `<prefix>_` and 128 random bits. */
export const randomId = (prefix: string): string => `${prefix}_${randomBytes(16).toString('base64url')}`;
