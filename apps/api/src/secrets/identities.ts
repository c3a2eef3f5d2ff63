import { randomBytes } from 'node:crypto';
import { createId, type Identities } from '@artspay/core/id/id';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Ids by the wall clock and random codes, from the operating system's generator. */
export const createIdentities = (): Identities => ({
  id: (prefix) => createId(prefix, new Date(), randomBytes(10)),
  // 32 letters: five bits of each byte, without bias.
  linkCode: () => [...randomBytes(16)].map((byte) => alphabet[byte & 31]).join(''),
});
