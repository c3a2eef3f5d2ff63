import { randomBytes } from 'node:crypto';
import { createId, type Identities } from '@artspay/core/id/id';
import { createLinkCode } from '@artspay/core/payment-link/link-code';

/** Ids by the wall clock and random codes, from the operating system's generator. */
export const createIdentities = (): Identities => ({
  id: (prefix) => createId(prefix, new Date(), randomBytes(10)),
  linkCode: () => createLinkCode(randomBytes(10)),
});
