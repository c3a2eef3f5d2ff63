import type { SecretBox } from '@artspay/db/setup/gateway-accounts';
import { open, seal } from '#api/secrets/sealing';

/** Seals what the database keeps. That its key is the right one is checked at start. */
export const createSecretBox = (key: Uint8Array): SecretBox => ({
  seal: (plain, context) => seal(key, context, plain),
  open: (sealed, context) => {
    const opened = open(key, context, sealed);
    if (!opened.ok) throw new Error(`what was sealed as ${context} does not open`);
    return opened.value;
  },
});
